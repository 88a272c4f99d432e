package io.github.arikit.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.model.MissingText;
import io.github.arikit.codegen.spec.Specification;
import io.github.arikit.codegen.spec.TinyRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Path SPECS = Path.of("..", "api-specs");

    static Stream<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(SPECS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("manifest.json"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everythingHasATextOfOurs(Path release) throws Exception {
        Specification specification = Specification.read(release, SPECS.resolve("overlay"));

        assertThat(specification.model().withoutText()).isEmpty();
    }

    @Test
    void theOverlayInsideThePluginIsTheSame() throws Exception {
        Specification ours = Specification.read(SPECS.resolve("22.10.1"), SPECS.resolve("overlay"));
        Specification inside = Specification.read(SPECS.resolve("22.10.1"), null);

        assertThat(inside.model()).isEqualTo(ours.model());
    }

    @Test
    void whatHasNoTextIsListed(@TempDir Path none) throws Exception {
        TinyRelease release = new TinyRelease()
                .remove("things", "apis.1.operations.0.summary")
                .remove("things", "apis.1.operations.0.notes")
                .remove("things", "apis.1.operations.0.parameters.3.description")
                .remove("things", "models.Part.description");

        assertThat(release.read(none).model().withoutText())
                .extracting(MissingText::id)
                .contains("things.change", "things.change.fields", "Part", "Part.name", "Thing.state=new")
                .doesNotContain("things.list", "things.change.mode", "Thing", "Thing.id");
    }
}
