package io.github.arikit.codegen.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that goals read and write. */
final class GoalFiles {
    private GoalFiles() {}

    /** Returns the path of a file that may be left out. */
    static Path path(File file) {
        return file == null ? null : file.toPath();
    }

    /** Writes a file unless it is right already; tells whether it had to. */
    static boolean writeIfChanged(Path file, String text) throws IOException {
        if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
            return false;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        return true;
    }
}
