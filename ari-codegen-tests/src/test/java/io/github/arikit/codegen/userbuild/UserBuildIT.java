package io.github.arikit.codegen.userbuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.userbuild.UserBuild.Outcome;
import io.github.arikit.testkit.AsteriskDouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Runs the generator in builds that know nothing of ours, each in a Maven of its own; a real Asterisk is none of it. */
@DisabledIfSystemProperty(named = "ari.asterisk", matches = "real")
class UserBuildIT {
    private static final Path DOCS = Path.of("..", "ari-generated", "ari-generated-made-up", "src", "api-docs")
            .toAbsolutePath();
    private static final Path SPECS = Path.of("..", "api-specs").toAbsolutePath();

    @TempDir
    private Path work;

    private UserBuild build;

    @BeforeEach
    void copyProject() throws Exception {
        build = new UserBuild("client", work);
    }

    @Test
    void importedReleaseIsGeneratedOnceAndStaysWhileNothingChanges() throws Exception {
        Outcome imported = build.with("ari.release", "99.1.0")
                .with("ari.source", DOCS.toString())
                .goal("import");
        Outcome compiled = build.run("compile");
        Outcome tested = build.run("test");
        Outcome verified = build.run("verify");

        assertThat(imported.text()).contains("Asterisk 99.1.0: 3 resources, 9 operations, 12 models");
        assertThat(compiled.text()).contains("ARI of Asterisk 99.1.0: 9 operations, 12 models, ");
        assertThat(target("classes/org/example/Main.class")).exists();
        assertThat(target("classes/module-info.class")).exists();
        assertThat(List.of(imported, compiled, tested, verified)).allMatch(Outcome::succeeded);
        for (Outcome again : List.of(tested, verified)) {
            assertThat(again.text()).contains("Nothing has changed since ").containsPattern("Nothing to compile");
        }
        assertThat(target("openapi/ari-99.1.0.json")).exists();
        assertThat(target("client-1.0.jar")).exists();
    }

    @Test
    void linesAreGeneratedSideBySide() throws Exception {
        UserBuild lines = new UserBuild("two-lines", work);
        for (String module : List.of("first", "second")) {
            Path folder = lines.project().resolve(module);
            UserBuild.copy(build.project(), folder);
            Path pom = folder.resolve("pom.xml");
            Files.writeString(pom, Files.readString(pom).replace("<artifactId>client<", "<artifactId>" + module + "<"));
            assertThat(build.with("ari.release", "99.1.0")
                            .with("ari.source", DOCS.toString())
                            .with("ari.specs", folder.resolve("api-specs").toString())
                            .goal("import")
                            .succeeded())
                    .isTrue();
        }

        Outcome outcome = lines.run("-T", "2", "compile");

        assertThat(outcome.text()).doesNotContain("not marked as thread-safe").doesNotContain("@threadSafe");
        assertThat(outcome.succeeded()).isTrue();
        for (String module : List.of("first", "second")) {
            assertThat(lines.project().resolve(module).resolve("target/classes/org/example/Main.class"))
                    .exists();
        }
    }

    @Test
    void runningServerIsImportedAndComparedWithARelease() throws Exception {
        try (AsteriskDouble asterisk = AsteriskDouble.start()) {
            build.with("ari.username", asterisk.username()).with("ari.password", asterisk.password());

            Outcome imported = build.with("ari.release", asterisk.release())
                    .with("ari.source", asterisk.url())
                    .goal("import");
            Outcome compared = build.with("ari.from", SPECS.resolve("20.20.1").toString())
                    .with("ari.to", asterisk.url())
                    .goal("diff");

            assertThat(imported.text()).contains("Asterisk " + asterisk.release() + ": 11 resources, 109 operations");
            assertThat(compared.text()).contains("+ event ChannelToneDetected");
            assertThat(imported.text() + compared.text()).doesNotContain(asterisk.password());
            assertThat(List.of(imported, compared)).allMatch(Outcome::succeeded);
        }
    }

    @Test
    void whatIsWrongIsToldWithWhatToDo() throws Exception {
        Outcome nothingImported = build.run("compile");
        Outcome badRelease = build.with("ari.release", "latest")
                .with("ari.source", DOCS.toString())
                .goal("import");
        Outcome nowhere = build.with("ari.release", "99.1.0")
                .with("ari.source", "http://127.0.0.1:1/ari")
                .goal("import");

        assertThat(nothingImported.text())
                .contains("There is no folder " + build.project().resolve("api-specs/99.1.0"));
        assertThat(badRelease.text()).contains("\"latest\" is no release of Asterisk (give one such as 22.10.1)");
        assertThat(nowhere.text())
                .contains("No answer from http://127.0.0.1:1/ari/api-docs/resources.json")
                .contains("(is Asterisk running, and http.conf enabled?)");
        assertThat(List.of(nothingImported, badRelease, nowhere)).noneMatch(Outcome::succeeded);
    }

    private Path target(String name) {
        return build.project().resolve("target").resolve(name);
    }
}
