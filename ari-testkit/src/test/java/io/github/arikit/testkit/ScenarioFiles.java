package io.github.arikit.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The traces that are kept: of Asterisk 22.10.1, and of the double where it deviates. */
final class ScenarioFiles {
    private static final Path FOLDER = Path.of("src", "test", "resources", "scenarios");

    private ScenarioFiles() {}

    static Path real(Scenario scenario) {
        return FOLDER.resolve(scenario.name() + ".txt");
    }

    static Path deviation(Scenario scenario) {
        return FOLDER.resolve(scenario.name() + ".double.txt");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
