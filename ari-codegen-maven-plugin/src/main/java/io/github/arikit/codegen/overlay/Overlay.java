package io.github.arikit.codegen.overlay;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What we add to the facts of the api-docs, for all releases alike. Everything is optional. */
public final class Overlay {
    private final NameOverlay names;
    private final TextOverlay texts;
    private final SinceOverlay since;

    private Overlay(NameOverlay names, TextOverlay texts, SinceOverlay since) {
        this.names = names;
        this.texts = texts;
        this.since = since;
    }

    /**
     * Reads an overlay.
     *
     * @param folder the folder it is in; null takes the one inside the plugin
     * @param resources the names of the resources to read text for
     * @throws IOException if a file of it cannot be read
     */
    public static Overlay read(@Nullable Path folder, Collection<String> resources) throws IOException {
        OverlayFiles files = new OverlayFiles(folder);
        TextOverlay texts = new TextOverlay(files);
        for (String resource : resources) {
            texts.load(resource);
        }
        NameOverlay names =
                files.read("names.json", new TypeToken<NameOverlay>() {}).orElse(NameOverlay.EMPTY);
        boolean whole = names.resources().stream().allMatch(ResourceKey::isWhole)
                && names.keyed().values().stream().allMatch(KeyedModel::isWhole);
        if (!whole) {
            throw new IOException("The overlay file names.json has resources or keyed models that lack a part"
                    + " (a resource needs path, kind, handle and name; a keyed model needs kind and id)");
        }
        return new Overlay(names, texts, new SinceOverlay(files));
    }

    /** Returns every Java name that it gives, by the JSON path of its place in {@code names.json}. */
    public Map<String, String> javaNames() {
        Map<String, String> all = new TreeMap<>();
        Map.of(
                        "words", names.words(),
                        "models", names.models(),
                        "nicknames", names.nicknames(),
                        "handleMethods", names.handleMethods(),
                        "valueSets", names.valueSets())
                .forEach((section, given) ->
                        given.forEach((key, name) -> all.put("$." + section + "['" + key + "']", name)));
        for (int i = 0; i < names.resources().size(); i++) {
            all.put("$.resources[" + i + "].handle", names.resources().get(i).handle());
            all.put("$.resources[" + i + "].name", names.resources().get(i).name());
        }
        return all;
    }

    /** Returns the Java name of a wire name that has no word break. */
    public Optional<String> word(String wireName) {
        return Optional.ofNullable(names.words().get(wireName));
    }

    /** Returns the Java name of a model. */
    public Optional<String> modelName(String model) {
        return Optional.ofNullable(names.models().get(model));
    }

    /** Returns the Java method name of an operation. */
    public Optional<String> methodName(String operation) {
        return Optional.ofNullable(names.nicknames().get(operation));
    }

    /** Returns the method name of an operation on the handle of its resource. */
    public Optional<String> handleMethodName(String operation) {
        return Optional.ofNullable(names.handleMethods().get(operation));
    }

    /** Returns the true type of a parameter or property, in the dialect of the api-docs. */
    public Optional<String> type(String source) {
        return Optional.ofNullable(names.types().get(source));
    }

    /** Returns the Java name of the value set of a parameter or property. */
    public Optional<String> valueSet(String source) {
        return Optional.ofNullable(names.valueSets().get(source));
    }

    /** Returns the values that servers send beyond those in the api-docs. */
    public List<String> moreValues(String valueSet) {
        return names.values().getOrDefault(valueSet, List.of());
    }

    /** Tells whether Asterisk answers an operation only when the channel's queue is done. */
    public boolean isQueuedOnChannel(String operation) {
        return names.queuedOnChannel().contains(operation);
    }

    /** Tells whether a default has to be sent, because Asterisk does not apply it. */
    public boolean isAlwaysSent(String parameter) {
        return names.alwaysSent().contains(parameter);
    }

    /**
     * Returns the first releases that have something, one for each branch, where the api-docs do not say or are wrong.
     *
     * @param id an operation, parameter, model or field, or a value of it, such as {@code Playback.state=failed}
     */
    public Optional<List<String>> since(String id) {
        return since.of(id);
    }

    /** Returns the ids whose first releases it knows. */
    public Set<String> sinceIds() {
        return since.ids();
    }

    /** Returns the resources that have keys. */
    public List<ResourceKey> resources() {
        return names.resources();
    }

    /** Returns the models that stand for a resource, by wire name. */
    public Map<String, KeyedModel> keyedModels() {
        return names.keyed();
    }

    /** Returns what a resource is about. */
    public Optional<String> resourceText(String resource) {
        return texts.resource(resource);
    }

    /** Returns what an operation does. */
    public Optional<String> operationText(String resource, String nickname) {
        return texts.operation(resource, nickname);
    }

    /** Returns what the answer to an operation is. */
    public Optional<String> resultText(String resource, String nickname) {
        return texts.result(resource, nickname);
    }

    /** Returns what a parameter is. */
    public Optional<String> parameterText(String resource, String nickname, String parameter) {
        return texts.parameter(resource, nickname, parameter);
    }

    /** Returns what a status means. */
    public Optional<String> errorText(String resource, String nickname, int code) {
        return texts.error(resource, nickname, code);
    }

    /** Returns what a model is. */
    public Optional<String> modelText(String model) {
        return texts.model(model);
    }

    /** Returns what a field is. */
    public Optional<String> fieldText(String model, String field) {
        return texts.field(model, field);
    }

    /** Returns what a value of a parameter or property means. */
    public Optional<String> valueText(String source, String value) {
        return texts.value(source, value);
    }
}
