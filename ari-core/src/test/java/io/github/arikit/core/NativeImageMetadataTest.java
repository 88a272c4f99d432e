package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the jar tells a builder of native images about names that are looked up at run time. */
class NativeImageMetadataTest {
    private static final Pattern LOOKS_UP = Pattern.compile(
            "Class\\.forName|\\.find(?:Static|Virtual|VarHandle|Constructor)\\(|getDeclared|getMethod\\(|getField\\(|ServiceLoader|getResource");
    private static final Path SOURCES = Path.of("src/main/java/io/github/arikit/core");

    private static List<JsonObject> entries() throws IOException {
        try (InputStream in = AriConfig.class.getResourceAsStream(
                "/META-INF/native-image/io.github.arikit/ari-core/reflect-config.json")) {
            JsonArray all = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonArray();
            List<JsonObject> entries = new ArrayList<>();
            all.forEach(entry -> entries.add(entry.getAsJsonObject()));
            return entries;
        }
    }

    private static String condition(JsonObject entry) {
        return entry.getAsJsonObject("condition").get("typeReachable").getAsString();
    }

    /** Somebody who looks up another name has to add it there. */
    @Test
    void everyClassThatLooksUpNamesHasItsEntries() throws IOException {
        Set<String> lookingUp = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (LOOKS_UP.matcher(Files.readString(source)).find()) {
                    lookingUp.add("io.github.arikit.core."
                            + SOURCES.relativize(source)
                                    .toString()
                                    .replace(".java", "")
                                    .replace('/', '.'));
                }
            }
        }

        Set<String> conditions = new TreeSet<>();
        entries().forEach(entry -> conditions.add(condition(entry)));

        assertThat(conditions).isEqualTo(lookingUp);
    }

    @Test
    void whatIsNamedExistsWhereTheJvmHasVirtualThreads() throws Exception {
        for (JsonObject entry : entries()) {
            String name = entry.get("name").getAsString();
            if (name.startsWith("java.") && Runtime.version().feature() < 21) {
                continue;
            }
            Class<?> type = Class.forName(name);
            for (JsonElement method : list(entry, "methods")) {
                assertThat(type.getDeclaredMethods())
                        .as("%s of %s", method, name)
                        .anyMatch(each -> matches(method.getAsJsonObject(), each.getName(), each.getParameterTypes()));
            }
            for (JsonElement field : list(entry, "fields")) {
                assertThat(type.getDeclaredField(
                                field.getAsJsonObject().get("name").getAsString()))
                        .isNotNull();
            }
        }
    }

    private static JsonArray list(JsonObject entry, String name) {
        return entry.has(name) ? entry.getAsJsonArray(name) : new JsonArray();
    }

    private static boolean matches(JsonObject method, String name, Class<?>[] parameters) {
        List<String> types = new ArrayList<>();
        method.getAsJsonArray("parameterTypes").forEach(type -> types.add(type.getAsString()));
        return method.get("name").getAsString().equals(name)
                && Arrays.stream(parameters).map(Class::getName).toList().equals(types);
    }
}
