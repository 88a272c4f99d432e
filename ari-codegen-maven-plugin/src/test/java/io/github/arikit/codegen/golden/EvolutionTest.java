package io.github.arikit.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.spec.SpecImport;
import io.github.arikit.codegen.spec.Specification;
import io.github.arikit.codegen.spec.TinyRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that was written for an earlier release compiles with a later one, whatever is required by now. */
class EvolutionTest {
    private static final String CHANGE = "apis.1.operations.0.parameters";
    private static final String ID = """
            {"name": "thingId", "paramType": "path", "dataType": "string"},""";
    private static final String MODE = """
            {"name": "mode", "paramType": "query", "dataType": "string", "required": %s},""";
    private static final String COUNT = """
            {"name": "count", "paramType": "query", "dataType": "int", "required": %s}""";

    @TempDir
    private Path work;

    private Path overlay;

    @BeforeEach
    void makeOverlay() throws IOException {
        overlay = Files.createDirectories(work.resolve("overlay"));
    }

    @Test
    void requirementsThatAreRelaxedKeepEveryFormOfThem() throws Exception {
        save("20.1.0", requires(true, true));
        save("21.1.0", requires(true, false));
        save("22.1.0", requires(false, false));

        assertThat(complaints("22.1.0", """
                ThingChangeRequest now = ThingChangeRequest.of(key);
                ThingChangeRequest.builder(key).mode("fast").count(1).build();
                ThingChangeRequest in21 = ThingChangeRequest.of(key, "fast");
                ThingChangeRequest.builder(key, "fast").count(1).build();
                ThingChangeRequest in20 = ThingChangeRequest.of(key, 1, "fast");
                things.change(key);
                things.change(key, options -> options.count(1));
                things.change(key, "fast");
                things.change(key, "fast", options -> options.count(1));
                things.change(key, 1, "fast");
                things.changeAsync(key, 1, "fast");
                """)).isEmpty();
    }

    @Test
    void whatIsRequiredOnlyNowIsSetByName() throws Exception {
        save("21.1.0", requires(true, false));
        save("22.1.0", requires(true, true));

        assertThat(complaints("22.1.0", """
                ThingChangeRequest.builder(key, "fast").count(1).build();
                things.change(key, "fast", options -> options.count(1));
                """)).isEmpty();
        assertThat(source("22.1.0", "request/ThingChangeRequest"))
                .contains("Arguments.allPresent(\"ThingChangeRequest\", List.of(\"count\"), count);");
    }

    @Test
    void whatWasSetByNameStaysSo() throws Exception {
        String text = "{\"name\": \"tone\", \"paramType\": \"query\", \"dataType\": \"string\", \"required\": %s}";
        save(
                "21.1.0",
                new TinyRelease().set("things", CHANGE, "[" + ID + MODE.formatted(true) + text.formatted(true) + "]"));
        save(
                "22.1.0",
                new TinyRelease().set("things", CHANGE, "[" + ID + MODE.formatted(true) + text.formatted(false) + "]"));

        assertThat(complaints("22.1.0", """
                ThingChangeRequest.builder(key).mode("fast").tone("low").build();
                things.change(key, options -> options.mode("fast"));
                """)).isEmpty();
    }

    @Test
    void fieldsKeepTheAccessorTheyBeganWith() throws Exception {
        save("21.1.0", new TinyRelease());
        save(
                "22.1.0",
                new TinyRelease()
                        .set("things", "models.Thing.properties.id.required", "false")
                        .set("things", "models.Thing.properties.made.required", "true"));

        assertThat(complaints("22.1.0", """
                String id = things.list().get(0).id();
                java.util.Optional<java.time.Instant> made = things.list().get(0).made();
                """)).isEmpty();
    }

    @Test
    void laterReleasesDoNotMatter() throws Exception {
        save("22.1.0", requires(true, true));
        save("23.1.0", requires(true, false));

        assertThat(source("22.1.0", "request/ThingChangeRequest"))
                .isEqualTo(Generator.generate(read("22.1.0", null), "")
                        .get("io/github/arikit/generated/request/ThingChangeRequest.java"));
    }

    private static TinyRelease requires(boolean mode, boolean count) throws IOException {
        return new TinyRelease().set("things", CHANGE, "[" + ID + MODE.formatted(mode) + COUNT.formatted(count) + "]");
    }

    private void save(String release, TinyRelease docs) throws Exception {
        SpecImport.of(release, docs.save(work.resolve("raw-" + release)).toString(), "", "", false)
                .into(specs());
    }

    private Path specs() {
        return work.resolve("specs");
    }

    private Specification read(String release, Path earlier) throws Exception {
        return Specification.read(specs().resolve(release), overlay, earlier);
    }

    private String source(String release, String name) throws Exception {
        return Generator.generate(read(release, specs()), "").get("io/github/arikit/generated/" + name + ".java");
    }

    /** Compiles what is generated together with code that calls it. */
    private List<String> complaints(String release, String calls) throws Exception {
        Map<String, String> sources = new TreeMap<>(Generator.generate(read(release, specs()), ""));
        sources.put("Caller.java", """
                import io.github.arikit.core.Key;
                import io.github.arikit.generated.api.ThingsApi;
                import io.github.arikit.generated.request.ThingChangeRequest;

                class Caller {
                    void call(ThingsApi things, Key key) {
                %s
                    }
                }
                """.formatted(calls));
        return JavaSources.complaints(sources, work);
    }
}
