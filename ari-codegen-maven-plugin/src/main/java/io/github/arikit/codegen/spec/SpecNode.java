package io.github.arikit.codegen.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object of the api-docs that remembers where it stands and which of its keys have been read. */
final class SpecNode {
    /** Keys that say nothing about the interface. */
    private static final Set<String> NOISE = Set.of("_copyright", "_author", "_svn_revision", "basePath", "__note");

    private static final int SHOWN = 60;

    private final Map<String, JsonElement> members;
    private final Place place;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>(NOISE);

    SpecNode(JsonElement element, Place place, Problems problems) {
        this.place = place;
        this.problems = problems;
        if (element.isJsonObject()) {
            members = element.getAsJsonObject().asMap();
        } else {
            members = Map.of();
            problems.error(
                    place, "an object should be here, not " + shown(element), "take the file as Asterisk ships it");
        }
    }

    Place place() {
        return place;
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** Returns a text that has to be there, or an empty one after reporting that it is not. */
    String text(String key) {
        Optional<String> text = optionalText(key);
        boolean reported = text.isEmpty() && members.containsKey(key);
        if (!reported && text.orElse("").isEmpty()) {
            problems.error(place, "\"" + key + "\" is missing", "give it the text it should have");
        }
        return text.orElse("");
    }

    Optional<String> optionalText(String key) {
        return primitive(key, "a text", JsonPrimitive::isString).map(JsonPrimitive::getAsString);
    }

    @Nullable
    String prose(String key) {
        return optionalText(key).orElse(null);
    }

    boolean flag(String key) {
        return primitive(key, "true or false", JsonPrimitive::isBoolean)
                .map(JsonPrimitive::getAsBoolean)
                .orElse(false);
    }

    /** Returns a whole number; some files write it as a text. */
    OptionalInt number(String key) {
        Optional<JsonPrimitive> number = primitive(key, "a whole number", SpecNode::isSmallNumber);
        return number.isPresent() ? OptionalInt.of(number.get().getAsInt()) : OptionalInt.empty();
    }

    private static boolean isSmallNumber(JsonPrimitive primitive) {
        return primitive.getAsString().matches("-?\\d{1,9}");
    }

    /** Returns a text, number or boolean as it is. */
    Optional<Object> scalar(String key) {
        return primitive(key, "a single value", primitive -> true).map(primitive -> {
            if (primitive.isBoolean()) {
                return (Object) primitive.getAsBoolean();
            }
            return primitive.isNumber() ? primitive.getAsBigDecimal() : primitive.getAsString();
        });
    }

    private Optional<JsonPrimitive> primitive(String key, String wanted, Function<JsonPrimitive, Boolean> fits) {
        known.add(key);
        JsonElement element = members.get(key);
        if (element == null) {
            return Optional.empty();
        }
        if (!element.isJsonPrimitive() || !fits.apply(element.getAsJsonPrimitive())) {
            problems.error(place.child(key), wanted + " should be here, not " + shown(element), "correct the value");
            return Optional.empty();
        }
        return Optional.of(element.getAsJsonPrimitive());
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        int index = 0;
        for (JsonElement element : array(key)) {
            Place where = place.child(key).element(index++);
            if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
                texts.add(element.getAsString());
            } else {
                problems.error(where, "a text should be here, not " + shown(element), "correct the value");
            }
        }
        return texts;
    }

    /** Reads each object of an array. */
    <T> List<T> each(String key, Function<SpecNode, T> reader) {
        List<T> values = new ArrayList<>();
        int index = 0;
        for (JsonElement element : array(key)) {
            values.add(reader.apply(new SpecNode(element, place.child(key).element(index++), problems)));
        }
        return values;
    }

    private List<JsonElement> array(String key) {
        known.add(key);
        JsonElement element = members.get(key);
        if (element == null) {
            return List.of();
        }
        if (!element.isJsonArray()) {
            problems.error(place.child(key), "a list should be here, not " + shown(element), "correct the value");
            return List.of();
        }
        return element.getAsJsonArray().asList();
    }

    /** Returns the objects below a key, by their own keys, in the order of the file. */
    Map<String, SpecNode> children(String key) {
        Map<String, SpecNode> children = new LinkedHashMap<>();
        child(key)
                .ifPresent(child -> child.members.forEach((name, element) -> children.put(
                        name, new SpecNode(element, place.child(key).child(name), problems))));
        return children;
    }

    Optional<SpecNode> child(String key) {
        known.add(key);
        JsonElement element = members.get(key);
        return element == null ? Optional.empty() : Optional.of(new SpecNode(element, place.child(key), problems));
    }

    private static String shown(JsonElement element) {
        String json = element.toString();
        return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "...";
    }

    /** Reports the keys that nobody asked for. */
    void warnOfUnknownKeys() {
        members.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.warning(place.child(key), "this key is not known and was left out"));
    }
}
