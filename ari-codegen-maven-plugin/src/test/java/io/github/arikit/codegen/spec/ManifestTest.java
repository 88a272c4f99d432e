package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @TempDir
    private Path specs;

    private Path folder;

    @BeforeEach
    void importTheRelease() throws Exception {
        folder = SpecImport.of("22.1.0", new TinyRelease(), false).into(specs).folder();
    }

    @Test
    void importedFolderIsRead() throws Exception {
        assertThat(Specification.read(folder, null).model().release()).isEqualTo("22.1.0");
    }

    @Test
    void missingFolderIsNamed() {
        Path nowhere = specs.resolve("nowhere");

        assertThatRefused(nowhere)
                .withMessage("There is no folder " + nowhere + " (give the folder that holds resources.json)");
    }

    @Test
    void missingManifestIsNamed() throws Exception {
        Files.delete(folder.resolve("manifest.json"));

        assertThatRefused(folder)
                .withMessage(
                        "There is no " + folder.resolve("manifest.json") + " (run the import goal for this release)");
    }

    @Test
    void editByHandIsNoticed() throws Exception {
        Path things = folder.resolve("things.json");
        Files.writeString(things, Files.readString(things).replace("slow", "slower"));

        assertThatRefused(folder)
                .withMessage("The files in " + folder + " are not the ones that were imported"
                        + " (run the import goal again; corrections belong into the overlay)");
    }

    @Test
    void addedFileIsNoticed() throws Exception {
        Files.writeString(folder.resolve("more.json"), "{}");

        assertThatRefused(folder).withMessageContaining("not the ones that were imported");
    }

    @Test
    void lineEndsOfACheckoutDoNotMatter() throws Exception {
        Path things = folder.resolve("things.json");
        Files.writeString(things, Files.readString(things).replace("\n", "\r\n"));

        assertThat(Specification.read(folder, null).model().operations()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"release\": \"22*/\", \"digest\": \"sha256:0\"}", "{\"release\": \"22.1.0\"}"})
    void manifestWithoutReleaseAndDigestIsRefused(String manifest) throws Exception {
        Files.writeString(folder.resolve("manifest.json"), manifest);

        assertThatRefused(folder)
                .withMessage(
                        folder.resolve("manifest.json") + " names no release and digest (run the import goal again)");
    }

    @Test
    void manifestThatIsNoJsonIsRefused() throws Exception {
        Files.writeString(folder.resolve("manifest.json"), "<html>");

        assertThatRefused(folder)
                .withMessageStartingWith("Cannot read " + folder.resolve("manifest.json"))
                .withMessageEndingWith("(run the import goal again)");
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<SpecException> assertThatRefused(Path folder) {
        return assertThatExceptionOfType(SpecException.class).isThrownBy(() -> Specification.read(folder, null));
    }
}
