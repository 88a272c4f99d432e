package io.github.arikit.codegen.emit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Saves source files: touches those that differ, and removes those that nothing generates any more. */
public final class SourceWriter {
    private final Path folder;

    /** Creates a writer for a folder which nobody else writes to. */
    public SourceWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Saves the files.
     *
     * @param files texts by their path below the folder
     * @return how many files were written or removed
     * @throws IOException if that fails
     */
    public int write(SortedMap<String, String> files) throws IOException {
        int changes = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path) || !Files.readString(path).equals(file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
                changes++;
            }
        }
        for (Path stale : stale(files)) {
            Files.delete(stale);
            changes++;
        }
        return changes;
    }

    private List<Path> stale(SortedMap<String, String> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> stale = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(path -> !files.containsKey(
                            folder.relativize(path).toString().replace('\\', '/')))
                    .forEach(stale::add);
        }
        return stale;
    }
}
