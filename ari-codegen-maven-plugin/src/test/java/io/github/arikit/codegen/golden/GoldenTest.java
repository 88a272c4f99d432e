package io.github.arikit.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.spec.SpecImport;
import io.github.arikit.codegen.spec.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is generated with what is expected, one folder for each point.
 *
 * <p>A folder expects only what differs from the smallest release. With {@code -Dgolden.update=true} the expected files
 * are written; their diff is then reviewed like any code.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String SMALLEST = "smallest-release";

    @TempDir
    private Path work;

    /** The smallest release comes first, since the others are compared with it. */
    static Stream<String> points() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            List<String> others = folders.map(folder -> folder.getFileName().toString())
                    .filter(point -> !point.equals(SMALLEST))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(SMALLEST), others.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void generatedSourcesAreAsExpected(String point) throws Exception {
        SortedMap<String, String> generated = generate(point);

        if (Boolean.getBoolean("golden.update")) {
            update(point, generated);
        }

        assertThat(generated).containsExactlyInAnyOrderEntriesOf(expected(point));
    }

    @ParameterizedTest
    @MethodSource("points")
    void generatedSourcesCompileWithoutWarnings(String point) throws Exception {
        assertThat(JavaSources.complaints(generate(point), work)).isEmpty();
    }

    private SortedMap<String, String> generate(String point) throws Exception {
        Path folder = GOLDEN.resolve(point);
        Path spec = SpecImport.of("99.1.0", folder.resolve("spec").toString(), "", "", false)
                .into(work.resolve("specs"))
                .folder();
        Path overlay = folder.resolve("overlay");
        Path none = Files.createDirectories(work.resolve("no-overlay"));
        return Generator.generate(Specification.read(spec, Files.isDirectory(overlay) ? overlay : none), "");
    }

    private static Map<String, String> expected(String point) throws IOException {
        Map<String, String> expected = new TreeMap<>(JavaSources.below(expectedFolder(SMALLEST)));
        expected.putAll(JavaSources.below(expectedFolder(point)));
        return expected;
    }

    private static Path expectedFolder(String point) {
        return GOLDEN.resolve(point).resolve("expected");
    }

    private static void update(String point, SortedMap<String, String> generated) throws IOException {
        Path folder = expectedFolder(point);
        for (String stale : JavaSources.below(folder).keySet()) {
            Files.delete(folder.resolve(stale));
        }
        Map<String, String> known = point.equals(SMALLEST) ? Map.of() : expected(SMALLEST);
        for (Map.Entry<String, String> file : generated.entrySet()) {
            if (!file.getValue().equals(known.get(file.getKey()))) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
    }
}
