package io.github.arikit.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.spec.TinyRelease;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patterns in a switch came as a preview with Java 17, the oldest we run on, and to stay with 21. */
class SwitchTest {
    private static final int NOW = Runtime.version().feature();

    @TempDir
    private Path work;

    @Test
    void switchOverEventsNeedsADefault() throws Exception {
        String cases = "case ThingChanged changed -> 1; case UnknownEvent unknown -> 2;";

        assertThat(complaints(cases))
                .anyMatch(complaint -> complaint.contains("does not cover all possible input values"));
        assertThat(complaints(cases + " default -> 3;")).noneMatch(complaint -> complaint.contains("cover"));
    }

    private List<String> complaints(String cases) throws Exception {
        SortedMap<String, String> sources = Generator.generate(new TinyRelease().read(null), "");
        sources.put("mine/Mine.java", """
                package mine;

                import io.github.arikit.generated.event.*;

                class Mine {
                    static int number(Event event) {
                        return switch (event) { %s };
                    }
                }
                """.formatted(cases));
        List<String> options =
                NOW >= 21 ? List.of("--release", "21") : List.of("--release", "" + NOW, "--enable-preview");
        return JavaSources.complaints(sources, Path.of(work.toString(), "" + cases.hashCode()), options);
    }
}
