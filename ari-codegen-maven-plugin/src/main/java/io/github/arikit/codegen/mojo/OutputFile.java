package io.github.arikit.codegen.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a goal writes, and leaves alone where it is right already. */
final class OutputFile {
    private OutputFile() {}

    /** Tells whether it had to be written. */
    static boolean writeIfChanged(Path file, String text) throws IOException {
        if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
            return false;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        return true;
    }
}
