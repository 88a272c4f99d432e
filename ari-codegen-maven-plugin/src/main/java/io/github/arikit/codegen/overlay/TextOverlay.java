package io.github.arikit.codegen.overlay;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our own documentation text for operations, parameters, models and fields, shared by all releases. */
final class TextOverlay {

    /** The text of one resource. Absent parts are null, as the JSON reader leaves them. */
    record ResourceText(
            @Nullable String resource,
            @Nullable Map<String, OperationText> operations,
            @Nullable Map<String, String> parameters,
            @Nullable Map<String, String> errors) {}

    /** The text of one operation. */
    record OperationText(
            @Nullable String text,
            @Nullable String returns,
            @Nullable Map<String, String> parameters,
            @Nullable Map<String, String> errors) {}

    /** The text of one model. */
    record ModelText(@Nullable String text, @Nullable Map<String, String> fields) {}

    private static final ResourceText NO_RESOURCE = new ResourceText(null, null, null, null);
    private static final OperationText NO_OPERATION = new OperationText(null, null, null, null);

    private final OverlayFiles files;
    private final Map<String, ResourceText> resources = new HashMap<>();
    private final Map<String, ModelText> models;
    private final Map<String, Map<String, String>> values;
    private final Map<String, String> errors;

    TextOverlay(OverlayFiles files) throws IOException {
        this.files = files;
        models = files.read("docs/models.json", new TypeToken<Map<String, ModelText>>() {})
                .orElse(Map.of());
        values = files.read("docs/values.json", new TypeToken<Map<String, Map<String, String>>>() {})
                .orElse(Map.of());
        errors = files.read("docs/common.json", new TypeToken<Map<String, Map<String, String>>>() {})
                .map(common -> common.get("errors"))
                .orElse(Map.of());
    }

    /** Reads the text of a resource; it has to happen before the others are asked for it. */
    void load(String resource) throws IOException {
        resources.put(
                resource,
                files.read("docs/" + resource + ".json", new TypeToken<ResourceText>() {})
                        .orElse(NO_RESOURCE));
    }

    Optional<String> resource(String resource) {
        return Optional.ofNullable(of(resource).resource());
    }

    Optional<String> operation(String resource, String nickname) {
        return Optional.ofNullable(of(resource, nickname).text());
    }

    Optional<String> result(String resource, String nickname) {
        return Optional.ofNullable(of(resource, nickname).returns());
    }

    Optional<String> parameter(String resource, String nickname, String name) {
        return find(of(resource, nickname).parameters(), name)
                .or(() -> find(of(resource).parameters(), name));
    }

    Optional<String> error(String resource, String nickname, int code) {
        String name = Integer.toString(code);
        return find(of(resource, nickname).errors(), name)
                .or(() -> find(of(resource).errors(), name))
                .or(() -> find(errors, name));
    }

    Optional<String> model(String model) {
        return Optional.ofNullable(models.get(model)).map(ModelText::text);
    }

    Optional<String> field(String model, String field) {
        return Optional.ofNullable(models.get(model)).flatMap(text -> find(text.fields(), field));
    }

    Optional<String> value(String source, String value) {
        return find(values.get(source), value);
    }

    private ResourceText of(String resource) {
        return resources.getOrDefault(resource, NO_RESOURCE);
    }

    private OperationText of(String resource, String nickname) {
        Map<String, OperationText> operations = of(resource).operations();
        return operations == null ? NO_OPERATION : operations.getOrDefault(nickname, NO_OPERATION);
    }

    private static Optional<String> find(@Nullable Map<String, String> texts, String name) {
        return texts == null ? Optional.empty() : Optional.ofNullable(texts.get(name));
    }
}
