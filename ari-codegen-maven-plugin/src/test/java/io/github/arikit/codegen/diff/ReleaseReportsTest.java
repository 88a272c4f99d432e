package io.github.arikit.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the reports in the documentation against the releases.
 *
 * <p>With {@code -Dreports.update=true} they are written; their diff is then reviewed like any text.
 */
class ReleaseReportsTest {
    private static final Path REPORTS = Path.of("..", "docs", "releases");
    private static final Path NEIGHBOURS = Path.of("..", "ari-generated", "ari-generated-compatibility", "pom.xml");
    private static final boolean UPDATE = Boolean.getBoolean("reports.update");
    private static final Pattern PAIR = Pattern.compile("<id>(\\d+)-to-(\\d+)</id>");

    @BeforeAll
    static void removeOldReports() throws IOException {
        if (UPDATE) {
            for (String report : reports()) {
                if (!pairs().contains(report)) {
                    Files.delete(REPORTS.resolve(report + ".md"));
                }
            }
        }
    }

    private static List<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.md$", ""))
                    .toList();
        }
    }

    /** Releases next to each other, and lines whose compatibility the build proves. */
    static Set<String> pairs() throws IOException {
        List<String> releases = Releases.all();
        Set<String> pairs = IntStream.range(1, releases.size())
                .mapToObj(i -> releases.get(i - 1) + "-to-" + releases.get(i))
                .collect(Collectors.toCollection(TreeSet::new));
        Matcher proven = PAIR.matcher(Files.readString(NEIGHBOURS));
        while (proven.find()) {
            pairs.add(newest(proven.group(1)) + "-to-" + newest(proven.group(2)));
        }
        return pairs;
    }

    private static String newest(String line) throws IOException {
        return Releases.all().stream()
                .filter(release -> release.startsWith(line + "."))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void reportIsWhatTheReleasesSay(String pair) throws Exception {
        String[] releases = pair.split("-to-");
        ReleaseDiff diff = ReleaseDiff.between(
                Releases.of(releases[0]).model(), Releases.of(releases[1]).model());
        Path file = REPORTS.resolve(pair + ".md");
        if (UPDATE) {
            Files.writeString(file, Report.MARKDOWN.of(diff));
        }

        assertThat(file).hasContent(Report.MARKDOWN.of(diff));
    }

    @Test
    void noReportIsOfReleasesThatAreNoNeighbours() throws Exception {
        assertThat(reports()).containsExactlyInAnyOrderElementsOf(pairs());
    }
}
