package io.github.arikit.testkit.internal.spec;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The specification of one Asterisk release.
 *
 * @param release the release, such as {@code 22.10.1}
 * @param documents the files as they are, by name without suffix
 * @param operations every operation of every resource
 * @param models every model by name
 */
public record ApiSpec(
        String release,
        Map<String, JsonObject> documents,
        List<SpecOperation> operations,
        Map<String, SpecModel> models) {

    /** Returns the properties of a model with those it inherits. */
    public Map<String, SpecProperty> propertiesOf(String model) {
        Map<String, SpecProperty> all = new LinkedHashMap<>();
        models.values().stream()
                .filter(parent -> parent.subTypes().contains(model))
                .forEach(parent -> all.putAll(propertiesOf(parent.name())));
        all.putAll(models.get(model).properties());
        return all;
    }
}
