package io.github.arikit.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arikit.codegen.spec.TinyRelease;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoalsTest {
    @TempDir
    private Path work;

    private final RecordingLog log = new RecordingLog();
    private final MavenProject project = new MavenProject();
    private final GenerateMojo generate = new GenerateMojo();
    private final ImportMojo importing = new ImportMojo();
    private File sources;

    @BeforeEach
    void configure() throws Exception {
        sources = work.resolve("sources").toFile();
        generate.setLog(log);
        set(generate, "project", project);
        set(generate, "spec", work.resolve("specs").resolve("22.1.0").toFile());
        set(generate, "outputDirectory", sources);
        set(generate, "moduleName", "tiny");
        set(generate, "memory", work.resolve("memory").toFile());
        importing.setLog(log);
        set(importing, "release", "22.1.0");
        set(importing, "specs", work.resolve("specs").toFile());
        set(importing, "source", new TinyRelease().save(work.resolve("raw")).toString());
    }

    @Test
    void importedReleaseIsGenerated() throws Exception {
        importing.execute();
        generate.execute();

        assertThat(log.info)
                .contains("Asterisk 22.1.0: 2 resources, 3 operations, 6 models")
                .contains("Written to " + work.resolve("specs").resolve("22.1.0"))
                .anyMatch(line -> line.startsWith("ARI of Asterisk 22.1.0: 3 operations, 6 models, "));
        assertThat(project.getCompileSourceRoots()).containsExactly(sources.getPath());
        assertThat(sources.toPath().resolve("module-info.java")).content().contains("module tiny {");
    }

    @Test
    void secondRunFindsNothingToDo() throws Exception {
        importing.execute();
        generate.execute();
        log.info.clear();

        importing.execute();
        generate.execute();

        assertThat(log.info)
                .contains("Nothing new in " + work.resolve("specs").resolve("22.1.0"))
                .contains("Nothing has changed since " + sources + " was generated");
    }

    /** Each row: what is changed after a run, which the next run has to notice. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change("the api-docs", test -> {
                    set(
                            test.importing,
                            "source",
                            new TinyRelease()
                                    .set("things", "models.Part.properties.size", "{\"type\": \"int\"}")
                                    .save(test.work.resolve("other"))
                                    .toString());
                    test.importing.execute();
                }),
                change("the module", test -> set(test.generate, "moduleName", "other")),
                change(
                        "the overlay",
                        test -> set(
                                test.generate,
                                "overlay",
                                Files.createDirectories(test.work.resolve("overlay"))
                                        .toFile())),
                change("a generated file", test -> Files.writeString(test.generated("AriApi"), "// edited\n")),
                change("a file that is gone", test -> Files.delete(test.generated("model/Part"))),
                change("a file too many", test -> Files.writeString(test.generated("model/Old"), "// old\n")));
    }

    /** Changes something. */
    private interface Edit {
        void of(GoalsTest test) throws Exception;
    }

    private static Arguments change(String what, Edit edit) {
        return Arguments.of(what, edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatHasChangedIsGeneratedAgain(String what, Edit edit) throws Exception {
        importing.execute();
        generate.execute();
        edit.of(this);
        log.info.clear();

        generate.execute();

        assertThat(log.info).anyMatch(line -> line.startsWith("ARI of Asterisk 22.1.0: ") && line.endsWith("changed"));
        assertThat(generated("AriApi")).content().contains("public final class AriApi");
        assertThat(generated("model/Part")).exists();
        assertThat(generated("model/Old")).doesNotExist();
    }

    @Test
    void earlierReleaseIsNoticed() throws Exception {
        importing.execute();
        set(generate, "earlier", work.resolve("specs").toFile());
        generate.execute();
        set(importing, "release", "21.1.0");
        importing.execute();
        log.info.clear();

        generate.execute();

        assertThat(log.info).singleElement().asString().endsWith("all up to date");
    }

    @Test
    void failedRunIsNotRemembered() throws Exception {
        importing.execute();
        generate.execute();
        Path manifest = work.resolve("specs").resolve("22.1.0").resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, "{}");

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(MojoFailureException.class).isThrownBy(generate::execute);
        }

        Files.writeString(manifest, text);
        log.info.clear();
        generate.execute();
        assertThat(log.info).containsExactly("Nothing has changed since " + sources + " was generated");
    }

    private Path generated(String name) {
        return sources.toPath().resolve("io/github/arikit/generated").resolve(name + ".java");
    }

    @Test
    void whatHasNoTextIsWarnedOfOnce() throws Exception {
        importing.execute();
        generate.execute();

        assertThat(log.warnings)
                .singleElement()
                .asString()
                .matches(
                        "\\d+ elements have no text, such as (\\S+, ){4}\\S+ \\(add it to the overlay; mvn -X lists them all\\)");
        assertThat(log.debug).contains("No text: things.change.fields", "No text: Part.name");
    }

    @Test
    void whatHasNoTextFailsTheBuildThatWantsAllAndEachIsNamedWithItsFile() throws Exception {
        set(
                importing,
                "source",
                new TinyRelease()
                        .set("things", "models.lower", "{\"id\": \"lower\", \"properties\": {}}")
                        .save(work.resolve("other"))
                        .toString());
        importing.execute();
        set(generate, "failOnMissingText", true);

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(generate::execute)
                .withMessageContainingAll(
                        "things.change.fields: has no text (add it to docs/things.json of the overlay)",
                        "lower: has no text (add it to docs/models.json of the overlay)",
                        "Part.name: has no text (add it to docs/models.json of the overlay)",
                        "Thing.state=new: has no text (add it to docs/values.json of the overlay)");
        assertThat(generated("AriApi")).doesNotExist();
    }

    @Test
    void namesThatClashAreReportedTogetherWithTheModuleAndWhatHasNoText() throws Exception {
        set(
                importing,
                "source",
                new TinyRelease()
                        .set("things", "models.Part.properties.the_name", "{\"type\": \"string\"}")
                        .set("things", "models.Part.properties.theName", "{\"type\": \"string\"}")
                        .save(work.resolve("other"))
                        .toString());
        importing.execute();
        set(generate, "moduleName", "my module");
        set(generate, "failOnMissingText", true);

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(generate::execute)
                .withMessageContainingAll(
                        "Part.theName and Part.the_name both become theName in Java",
                        "\"my module\" cannot name a module",
                        "Part.theName: has no text");
    }

    @Test
    void noModuleIsDeclaredWithoutAName() throws Exception {
        set(generate, "moduleName", null);
        importing.execute();

        generate.execute();

        assertThat(sources.toPath().resolve("module-info.java")).doesNotExist();
    }

    @Test
    void sourceRootIsKnownEvenWhenGeneratingFails() {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(generate::execute)
                .withMessageContaining("There is no folder");

        assertThat(project.getCompileSourceRoots()).containsExactly(sources.getPath());
    }

    @Test
    void outputThatCannotBeWrittenIsNamed() throws Exception {
        importing.execute();
        Files.writeString(sources.toPath(), "in the way");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(generate::execute)
                .withMessageStartingWith("Cannot generate into " + sources);
    }

    @Test
    void importThatFailsNamesTheFlaw() throws Exception {
        set(importing, "source", work.resolve("nowhere").toString());

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(importing::execute)
                .withMessageContaining("There is no folder " + work.resolve("nowhere"));
    }

    @Test
    void importThatCannotWriteNamesTheFolder() throws Exception {
        Files.writeString(work.resolve("specs"), "in the way");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(importing::execute)
                .withMessageStartingWith("Cannot write to " + work.resolve("specs"));
    }

    @Test
    void eclipseGeneratesOnConfiguration() throws Exception {
        try (var metadata = GenerateMojo.class.getResourceAsStream("/META-INF/m2e/lifecycle-mapping-metadata.xml")) {
            assertThat(new String(metadata.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<goal>generate</goal>")
                    .contains("<goal>import</goal>")
                    .contains("<runOnConfiguration>true</runOnConfiguration>")
                    .contains("<runOnIncremental>false</runOnIncremental>");
        }
    }

    /** Maven sets the fields of a goal, which nobody else may. */
    private static void set(AbstractMojo goal, String name, Object value) throws ReflectiveOperationException {
        Field field = goal.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
    }
}
