package io.github.arikit.benchmarks.generator;

import io.github.arikit.benchmarks.Plot;
import io.github.arikit.benchmarks.Rounds;
import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.emit.SourceWriter;
import io.github.arikit.codegen.spec.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Generates each release from its distilled api-docs into an empty folder, round by round, in one JVM that is warm by
 * then, and prints how long one takes.
 */
public final class GeneratorBenchmark {
    private static final int WARM_UP_ROUNDS = 3;

    private final Path specs;
    private final Rounds millis = new Rounds();
    private int files;

    private GeneratorBenchmark(Path specs) {
        this.specs = specs;
    }

    /** Arguments: the folder of all releases, rounds. */
    public static void main(String[] arguments) throws Exception {
        GeneratorBenchmark benchmark = new GeneratorBenchmark(Path.of(arguments[0]));
        List<Path> releases = benchmark.releases();
        int rounds = Integer.parseInt(arguments[1]);
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (Path release : releases) {
                double time = benchmark.generate(release);
                if (round >= 0) {
                    benchmark.millis.add(release.getFileName().toString(), time);
                }
            }
        }
        benchmark.print();
    }

    private List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(specs)) {
            return folders.filter(folder -> Files.exists(folder.resolve("manifest.json")))
                    .sorted()
                    .toList();
        }
    }

    private double generate(Path release) throws Exception {
        Path target = Files.createTempDirectory("generator");
        try {
            long begin = System.nanoTime();
            Specification specification = Specification.read(release, specs.resolve("overlay"), specs);
            SortedMap<String, String> sources = Generator.generate(specification, "io.github.arikit.generated");
            files = new SourceWriter(target).write(sources);
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            try (Stream<Path> left = Files.walk(target)) {
                left.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void print() throws IOException {
        System.out.println("| release | ms to generate in a warm JVM |");
        System.out.println("|---|---|");
        for (String release : millis.candidates()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f [%.0f..%.0f] |%n",
                    release,
                    millis.median(release),
                    millis.least(release),
                    millis.most(release));
        }
        System.out.println(files + " files in the newest");
        Plot.of("Generating a release in a warm JVM, ms", millis).save("generator");
    }
}
