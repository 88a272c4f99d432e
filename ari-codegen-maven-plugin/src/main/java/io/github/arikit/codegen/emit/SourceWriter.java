package io.github.arikit.codegen.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Saves source files: touches those that differ, and removes those of ours that nothing generates any more. */
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
            byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), text)) {
                Files.createDirectories(path.getParent());
                Files.write(path, text);
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
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!files.containsKey(name) && isOurs(name, path)) {
                    stale.add(path);
                }
            }
        }
        return stale;
    }

    /** Nothing else is removed, so that a wrong folder costs nobody their sources. */
    private static boolean isOurs(String name, Path path) throws IOException {
        return name.startsWith(Generator.FOLDER)
                || name.equals(Generator.MODULE)
                        && new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                                .startsWith(Generator.MODULE_TEXT);
    }
}
