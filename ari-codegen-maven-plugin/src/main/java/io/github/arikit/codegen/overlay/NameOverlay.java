package io.github.arikit.codegen.overlay;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the names and types of the api-docs do not make good Java, or are wrong; the file is {@code names.json}.
 *
 * @param words wire names without a word break, to their Java name, such as {@code offsetms} to {@code offsetMs}
 * @param models wire names of models to their Java name, such as {@code Module} to {@code AsteriskModule}
 * @param nicknames operations by id to their Java method name
 * @param handleMethods operations by id to the method name on the handle, where the resource need not be named again
 * @param types parameters ({@code resource.nickname.name}) and properties ({@code Model.name}) to their true type
 * @param valueSets parameters and properties to the Java name of their value set; equal names share one
 * @param values Java names of value sets to values that servers send and the api-docs do not list
 * @param queuedOnChannel operations by id that Asterisk answers only when the channel's queue is done
 * @param alwaysSent parameters whose documented default Asterisk does not apply, so that we send it
 * @param resources the resources that have keys
 * @param keyed the models that stand for a resource
 */
record NameOverlay(
        Map<String, String> words,
        Map<String, String> models,
        Map<String, String> nicknames,
        Map<String, String> handleMethods,
        Map<String, String> types,
        Map<String, String> valueSets,
        Map<String, List<String>> values,
        List<String> queuedOnChannel,
        List<String> alwaysSent,
        List<ResourceKey> resources,
        Map<String, KeyedModel> keyed) {

    static final NameOverlay EMPTY = new NameOverlay(null, null, null, null, null, null, null, null, null, null, null);

    /** What the file leaves out is null here, and empty from here on. */
    NameOverlay(
            @Nullable Map<String, String> words,
            @Nullable Map<String, String> models,
            @Nullable Map<String, String> nicknames,
            @Nullable Map<String, String> handleMethods,
            @Nullable Map<String, String> types,
            @Nullable Map<String, String> valueSets,
            @Nullable Map<String, List<String>> values,
            @Nullable List<String> queuedOnChannel,
            @Nullable List<String> alwaysSent,
            @Nullable List<ResourceKey> resources,
            @Nullable Map<String, KeyedModel> keyed) {
        this.words = orEmpty(words);
        this.models = orEmpty(models);
        this.nicknames = orEmpty(nicknames);
        this.handleMethods = orEmpty(handleMethods);
        this.types = orEmpty(types);
        this.valueSets = orEmpty(valueSets);
        this.values = orEmpty(values);
        this.queuedOnChannel = orEmpty(queuedOnChannel);
        this.alwaysSent = orEmpty(alwaysSent);
        this.resources = orEmpty(resources);
        this.keyed = orEmpty(keyed);
    }

    private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(map);
    }

    private static <E> List<E> orEmpty(@Nullable List<E> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
