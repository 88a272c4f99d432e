package io.github.arikit.ext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test lets real time pass to wait for something: what a test waits for is an event, an answer, or a clock of its own. */
class NoSleepTest {
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern SLEEP = Pattern.compile("\\b(?:sleep|parkNanos|parkUntil)\\s*\\(");

    @Test
    void noTestSleeps() throws IOException {
        List<Path> tests;
        try (Stream<Path> files = Files.walk(TESTS)) {
            tests = files.filter(file -> file.toString().endsWith(".java")).toList();
        }

        assertThat(tests)
                .hasSizeGreaterThan(20)
                .allSatisfy(test -> assertThat(Files.readString(test)).doesNotContainPattern(SLEEP));
    }
}
