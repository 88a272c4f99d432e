package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Compares distilled api-docs with raw ones as JSON, without the reader and writer that distilled them: prose and noise
 * taken away, defaults spelled out, order ignored, the two must be equal.
 */
class DistilledFactsIT {
    private static final Path SPECS = Path.of("..", "api-specs");
    private static final Set<String> PROSE =
            Set.of("description", "descriptioni", "summary", "notes", "reason", "__note");
    private static final Set<String> NOISE = Set.of("_copyright", "_author", "_svn_revision", "basePath");

    @Test
    void noProseIsInside() throws Exception {
        for (Path release : releases()) {
            for (Path file : files(release)) {
                assertThat(proseKeys(parse(Files.readString(file))))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void theFactsAreThoseOfTheFilesThatAsteriskShips() throws Exception {
        String raw = System.getProperty("ari.raw", "");
        assumeThat(raw).as("-Dari.raw names no folder of api-docs").isNotEmpty();

        for (Path release : releases()) {
            compare(
                    release,
                    new FolderSource(Path.of(raw).resolve(release.getFileName().toString())));
        }
    }

    @Test
    void theFactsAreThoseThatTheRunningAsteriskServes() throws Exception {
        assumeThat(System.getProperty("ari.asterisk", "double"))
                .as("no real Asterisk")
                .isEqualTo("real");
        ServerSource server =
                ServerSource.of(System.getenv("ARI_URL"), System.getenv("ARI_USERNAME"), System.getenv("ARI_PASSWORD"));

        compare(SPECS.resolve(System.getProperty("ari.release", "22.10.1")), server);
    }

    private static void compare(Path release, SpecSource raw) throws Exception {
        Set<String> names = new TreeSet<>();
        for (Path file : files(release)) {
            names.add(file.getFileName().toString().replace(".json", ""));
        }
        assertThat(names).hasSize(12);
        for (String name : names) {
            String distilled = Files.readString(release.resolve(name + ".json"));
            assertThat(facts(parse(distilled), "")).as(name).isEqualTo(facts(parse(raw.text(name)), ""));
        }
    }

    private static List<Path> releases() throws Exception {
        try (var folders = Files.list(SPECS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("manifest.json")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> files(Path release) throws Exception {
        try (var files = Files.list(release)) {
            return files.filter(file -> !file.endsWith("manifest.json"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonElement parse(String text) {
        return JsonParser.parseString(text);
    }

    private static List<String> proseKeys(JsonElement element) {
        List<String> found = new ArrayList<>();
        if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                // A property or parameter may well be called "description"; its value is an object then.
                if (PROSE.contains(entry.getKey()) && entry.getValue().isJsonPrimitive()) {
                    found.add(entry.getKey() + ": " + entry.getValue());
                }
                found.addAll(proseKeys(entry.getValue()));
            });
        } else if (element instanceof JsonArray array) {
            array.forEach(each -> found.addAll(proseKeys(each)));
        }
        return found;
    }

    /** Returns the facts of an element as text in one order. */
    private static String facts(JsonElement element, String key) {
        if (element instanceof JsonObject object) {
            return objectFacts(object);
        }
        if (element instanceof JsonArray array) {
            List<String> elements = new ArrayList<>();
            array.forEach(each -> elements.add(facts(each, key)));
            elements.sort(null);
            return elements.toString();
        }
        JsonPrimitive primitive = element.getAsJsonPrimitive();
        // One operation writes its status codes as texts.
        return key.equals("code") ? Integer.toString(primitive.getAsInt()) : primitive.toString();
    }

    private static String objectFacts(JsonObject object) {
        TreeMap<String, String> facts = new TreeMap<>();
        boolean parameter = object.has("paramType");
        boolean property =
                !parameter && object.has("type") && object.get("type").isJsonPrimitive();
        if (parameter || property) {
            facts.put("required", "false");
        }
        if (parameter) {
            facts.put("allowMultiple", "false");
        }
        object.entrySet().forEach(entry -> {
            boolean prose = PROSE.contains(entry.getKey()) && entry.getValue().isJsonPrimitive();
            if (!prose && !NOISE.contains(entry.getKey())) {
                String name = entry.getKey().equals("defalutValue") ? "defaultValue" : entry.getKey();
                facts.put(name, facts(entry.getValue(), name));
            }
        });
        if (parameter && object.get("paramType").getAsString().equals("path")) {
            facts.put("required", "true");
        }
        return facts.toString();
    }
}
