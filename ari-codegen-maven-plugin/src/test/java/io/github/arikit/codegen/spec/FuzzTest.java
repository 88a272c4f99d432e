package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.golden.JavaSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt api-docs end in a clear error or in sources that compile: never in another exception, and never in a hang.
 *
 * <p>{@code -Dfuzz.seed} begins elsewhere, {@code -Dfuzz.rounds} takes more time for it.
 */
class FuzzTest {
    private static final Path SPECS = Path.of("..", "api-specs");
    private static final Path MADE_UP = Path.of("..", "ari-generated", "ari-generated-made-up", "src", "api-docs");
    private static final String RELEASE = "99.1.0";
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 200);
    /** For so many rounds, one set of sources is compiled: that takes much longer than all the rest. */
    private static final int COMPILED_ONE_OF = 12;

    /** Most of what is spoilt is refused, or generates the same; so many times the rounds may be taken to compile all. */
    private static final int MOST = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path work;

    @Test
    void spoiltMadeUpReleaseEndsWell() throws Exception {
        Path overlay = Files.createDirectories(work.resolve("overlay"));
        List<Boolean> outcomes = spoil(texts(MADE_UP), overlay, EarlierReleases.NONE, ROUNDS);

        // A generator of mutations that always breaks the docs, or never, would test nothing.
        assertThat(outcomes.stream().filter(Boolean::booleanValue).count())
                .isBetween(outcomes.size() / 10L, outcomes.size() * 9L / 10);
    }

    /** What is real is larger, so fewer rounds have to do; and as in our build, it keeps the forms of earlier releases. */
    @Test
    void spoiltRealReleaseEndsWell() throws Exception {
        EarlierReleases earlier = EarlierReleases.below(RELEASE, SPECS);

        spoil(texts(SPECS.resolve("22.10.1")), SPECS.resolve("overlay"), earlier, ROUNDS / 8);
    }

    /** Spoils api-docs in many ways, and tells of each whether sources came of it; some of those are compiled. */
    private List<Boolean> spoil(Map<String, String> texts, Path overlay, EarlierReleases earlier, int rounds)
            throws Exception {
        SortedMap<String, String> unspoilt =
                Generator.generate(Specification.read(RELEASE, source(texts), overlay, earlier), "");
        assertThat(JavaSources.complaints(unspoilt, work)).isEmpty();
        deleteGenerated();

        int wanted = rounds / COMPILED_ONE_OF;
        int compiled = 0;
        List<Boolean> outcomes = new ArrayList<>();
        for (long seed = SEED; seed < SEED + rounds || compiled < wanted && seed < SEED + MOST * rounds; seed++) {
            SpecMutations mutations = new SpecMutations(texts, seed);
            Optional<SortedMap<String, String>> sources = outcome(seed, mutations, overlay, earlier);
            if (sources.isPresent() && !sources.get().equals(unspoilt) && compiled < wanted) {
                compiled++;
                Path classes = Files.createDirectories(work.resolve("seed" + seed));
                assertThat(JavaSources.complaintsWith(work, sources.get(), classes))
                        .as("seed %d: %s", seed, mutations)
                        .isEmpty();
            }
            outcomes.add(sources.isPresent());
        }
        assertThat(compiled).isEqualTo(wanted);
        return outcomes;
    }

    /** Returns the sources, or nothing after a clear error. */
    private static Optional<SortedMap<String, String>> outcome(
            long seed, SpecMutations mutations, Path overlay, EarlierReleases earlier) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                Reading reading = Reading.of(RELEASE, mutations, overlay, earlier);
                reading.readable().ifPresent(readable -> Generator.problems(readable, ""));
                return Optional.of(Generator.generate(reading.whole(), ""));
            } catch (SpecException e) {
                // Every line names what is wrong, and in brackets what to do.
                assertThat(e.getMessage().lines())
                        .as("seed %d: %s", seed, mutations)
                        .isNotEmpty()
                        .last()
                        .asString()
                        .endsWith(")");
                return Optional.empty();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ": " + mutations, e);
            }
        });
    }

    private static SpecSource source(Map<String, String> texts) {
        return new SpecSource() {
            @Override
            public String kind() {
                return "folder";
            }

            @Override
            public String text(String name) {
                return texts.get(name);
            }
        };
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .filter(each -> !each.endsWith("manifest.json"))
                    .toList()) {
                texts.put(file.getFileName().toString().replace(".json", ""), Files.readString(file));
            }
        }
        return texts;
    }

    /** Leaves the runtime, so that sources cannot lean on classes of the unspoilt release. */
    private void deleteGenerated() throws IOException {
        Path generated = work.resolve("classes").resolve("io/github/arikit/generated");
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
