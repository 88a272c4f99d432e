package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.model.Operation;
import io.github.arikit.codegen.model.Parameter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpecificationTest {
    private static final Path SPECS = Path.of("..", "api-specs");
    private static Specification specification;

    @BeforeAll
    static void read() throws Exception {
        specification = Specification.read(SPECS.resolve("22.10.1"), SPECS.resolve("overlay"));
    }

    @Test
    void countsOfTheReleaseAreComplete() {
        assertThat(specification.model().operations()).hasSize(109);
        assertThat(specification.model().models()).hasSize(85);
        assertThat(specification.model().events()).hasSize(45);
        assertThat(specification.warnings()).isEmpty();
    }

    @Test
    void rangesReachTheModel() {
        Parameter skip = parameter("bridges.play", "skipms");

        assertThat(skip.minimum()).hasValue(0);
        assertThat(skip.defaultValue()).hasValue("3000");
    }

    private static Parameter parameter(String operation, String name) {
        Operation found = specification.model().operations().stream()
                .filter(each -> each.id().equals(operation))
                .findFirst()
                .orElseThrow();
        return found.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
