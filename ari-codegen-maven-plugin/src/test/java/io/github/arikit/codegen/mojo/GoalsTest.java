package io.github.arikit.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arikit.codegen.spec.TinyRelease;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .anyMatch(line -> line.endsWith("all up to date"));
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
