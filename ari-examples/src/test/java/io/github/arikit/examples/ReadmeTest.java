package io.github.arikit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is code that compiles and runs. */
class ReadmeTest {

    @Test
    void theFirstProgramIsThePlayExample() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md"));
        String shown = readme.substring(readme.indexOf("```java") + 7);
        List<String> lines = code(shown.substring(0, shown.indexOf("```")));

        List<String> example =
                code(Files.readString(Path.of("src/main/java/io/github/arikit/examples/play/Play.java")));

        List<String> steps = lines.subList(2, lines.indexOf("call.hangup();") + 1);
        assertThat(lines.get(0)).isEqualTo("try (AriClient ari = Ari.connect()) {");
        assertThat(lines.get(1)).isEqualTo("ari.onStasisStart(call -> {");
        assertThat(example).containsSequence(steps);
        assertThat(code(Files.readString(Path.of("src/main/java/io/github/arikit/examples/ExampleProgram.java"))))
                .contains("ari.awaitClose();");
    }

    private static List<String> code(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("\\s+//.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
