package io.github.arikit.codegen.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Spoils api-docs at random, the same way for the same seed: texts, numbers, whole objects, and the JSON itself. */
final class SpecMutations implements SpecSource {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "string",
            "int",
            "List[",
            "List[List[string]]",
            "List[]",
            "Message",
            "Event",
            "void",
            "object",
            "containers",
            "Date",
            "path",
            "query",
            "body",
            "GET",
            "get",
            "class",
            "record",
            "null",
            "this",
            "Object",
            "Adapter",
            "Builder",
            "of",
            "builder",
            "key",
            "toCall",
            "type",
            "hashCode",
            "wait",
            "_",
            "__",
            "a b",
            "a-b",
            "9lives",
            "*/ /**",
            "{@code",
            "\\u002a/",
            "\"",
            "\\",
            "\n",
            "%s$L$T",
            "{x}",
            "/a//b",
            "/{a}/{a}",
            "ä€😀",
            "22.10.0",
            "x".repeat(3000));
    private static final List<JsonElement> VALUES = List.of(
            JsonNull.INSTANCE,
            new JsonPrimitive(true),
            new JsonPrimitive(-1),
            new JsonPrimitive(1e300),
            new JsonPrimitive("99999999999999999999"),
            new JsonArray(),
            new JsonObject());

    private final Map<String, JsonElement> files = new TreeMap<>();
    private final Map<String, String> spoiltTexts = new TreeMap<>();
    private final List<String> done = new ArrayList<>();
    private final Random random;

    SpecMutations(Map<String, String> texts, long seed) {
        texts.forEach((name, text) -> files.put(name, JsonParser.parseString(text)));
        random = new Random(seed);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            mutate();
        }
        if (random.nextInt(20) == 0) {
            spoilText();
        }
    }

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public String text(String name) throws SpecException {
        if (spoiltTexts.containsKey(name)) {
            return spoiltTexts.get(name);
        }
        if (!files.containsKey(name)) {
            throw new SpecException("There is no " + name + ".json (complete it)", null);
        }
        return files.get(name).toString();
    }

    /** Tells what was done, for whoever has to understand a failure. */
    @Override
    public String toString() {
        return String.join("; ", done);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void mutate() {
        String file = any(List.copyOf(files.keySet()));
        List<JsonElement> containers = new ArrayList<>();
        collect(files.get(file), containers);
        JsonElement container = any(containers);
        if (container instanceof JsonObject object && !object.isEmpty()) {
            mutate(file, object);
        } else if (container instanceof JsonArray array && !array.isEmpty()) {
            mutate(file, array);
        }
    }

    private static void collect(JsonElement element, List<JsonElement> containers) {
        if (element instanceof JsonObject object) {
            containers.add(object);
            object.asMap().values().forEach(each -> collect(each, containers));
        } else if (element instanceof JsonArray array) {
            containers.add(array);
            array.forEach(each -> collect(each, containers));
        }
    }

    private void mutate(String file, JsonObject object) {
        String key = any(List.copyOf(object.keySet()));
        switch (random.nextInt(4)) {
            case 0 -> {
                object.remove(key);
                done.add(file + " without " + key);
            }
            case 1 -> {
                String renamed = any(TEXTS);
                object.add(renamed, object.remove(key));
                done.add(file + " with " + key + " called " + shown(renamed));
            }
            default -> {
                JsonElement value = other(object.get(key));
                object.add(key, value);
                done.add(file + " with " + key + " being " + shown(value.toString()));
            }
        }
    }

    private void mutate(String file, JsonArray array) {
        int index = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> {
                done.add(file + " without " + shown(array.remove(index).toString()));
            }
            case 1 -> {
                array.add(array.get(index).deepCopy());
                done.add(file + " with twice " + shown(array.get(index).toString()));
            }
            default -> {
                array.set(index, other(array.get(index)));
                done.add(file + " with an element " + shown(array.get(index).toString()));
            }
        }
    }

    /** Returns something of the same kind, or something entirely different. */
    private JsonElement other(JsonElement value) {
        boolean text = value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
        return text && random.nextInt(4) > 0
                ? new JsonPrimitive(any(TEXTS))
                : any(VALUES).deepCopy();
    }

    private void spoilText() {
        String file = any(List.copyOf(files.keySet()));
        String text = files.get(file).toString();
        int at = random.nextInt(text.length());
        spoiltTexts.put(file, text.substring(0, at) + any(List.of("", "{", "]", "\0", ",,", "[".repeat(9000))));
        done.add(file + " cut off at " + at);
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
