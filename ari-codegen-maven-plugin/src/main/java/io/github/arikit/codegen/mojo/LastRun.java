package io.github.arikit.codegen.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the last run read and wrote, so that the next one can tell whether there is anything to do. */
final class LastRun {
    private final Path file;
    private final Path output;

    /**
     * Looks at the last run.
     *
     * @param file where it is remembered
     * @param output the folder that it wrote to
     */
    LastRun(Path file, Path output) {
        this.file = file;
        this.output = output;
    }

    /** Tells whether it read the same, and nobody has touched what it wrote. */
    boolean wasOf(String inputs) throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).equals(memory(inputs));
    }

    void remember(String inputs) throws IOException {
        GoalFiles.writeIfChanged(file, memory(inputs));
    }

    private String memory(String inputs) throws IOException {
        return "read " + inputs + "\nwritten " + new InputDigest().files(output).hex() + "\n";
    }
}
