package io.github.arikit.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arikit.codegen.Releases;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiGoalTest {
    @TempDir
    private Path work;

    private final RecordingLog log = new RecordingLog();
    private final MavenProject project = new MavenProject();
    private final List<String> attached = new ArrayList<>();
    private final OpenApiMojo goal = new OpenApiMojo();
    private Path file;
    private Path file30;

    @BeforeEach
    void configure() throws Exception {
        file = work.resolve("openapi").resolve("ari-22.10.1.json");
        file30 = file.resolveSibling("ari-22.10.1-3.0.json");
        goal.setLog(log);
        GoalFields.set(goal, "project", project);
        GoalFields.set(goal, "projectHelper", recordingHelper());
        GoalFields.set(goal, "spec", Releases.FOLDER.resolve("22.10.1").toFile());
        GoalFields.set(goal, "overlay", Releases.FOLDER.resolve("overlay").toFile());
        GoalFields.set(goal, "openApiDirectory", file.getParent().toFile());
    }

    @Test
    void documentsOfTheReleaseAreAttachedToTheProject() throws Exception {
        project.setFile(work.resolve("pom.xml").toFile());

        goal.execute();

        assertThat(file).hasContent(Releases.of("22.10.1").openApi31());
        assertThat(file30).hasContent(Releases.of("22.10.1").openApi());
        assertThat(attached).containsExactly("json openapi " + file, "json openapi-3.0 " + file30);
        assertThat(log.info).containsExactly("Written " + file, "Written " + file30);
    }

    @Test
    void nothingIsAttachedWithoutAProject() throws Exception {
        goal.execute();

        assertThat(file).exists();
        assertThat(attached).isEmpty();
    }

    @Test
    void secondRunLeavesTheFileAlone() throws Exception {
        goal.execute();
        var written = Files.getLastModifiedTime(file);
        log.info.clear();

        goal.execute();

        assertThat(log.info).containsExactly("Nothing new in " + file, "Nothing new in " + file30);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    @Test
    void missingReleaseIsNamed() throws Exception {
        GoalFields.set(goal, "spec", work.resolve("99.9.9").toFile());

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessageContaining("There is no folder " + work.resolve("99.9.9"));
    }

    @Test
    void folderThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(file.getParent(), "in the way");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal::execute)
                .withMessageStartingWith("Cannot write to " + file.getParent());
    }

    private MavenProjectHelper recordingHelper() {
        return (MavenProjectHelper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MavenProjectHelper.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("attachArtifact");
                    assertThat(arguments[0]).isSameAs(project);
                    attached.add(arguments[1] + " " + arguments[2] + " " + ((File) arguments[3]).toPath());
                    return null;
                });
    }
}
