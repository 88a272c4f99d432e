package io.github.arikit.codegen.spec;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of api-docs: as Asterisk ships them, or distilled. */
final class FolderSource implements SpecSource {
    private final Path folder;

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public String text(String name) throws SpecException {
        if (!Files.isDirectory(folder)) {
            throw new SpecException(
                    "There is no folder " + folder + " (give the folder that holds resources.json)", null);
        }
        String file = name + ".json";
        // Asterisk keeps the listing above the folder of the others; a distilled release has all side by side.
        List<Path> candidates =
                List.of(folder.resolve(file), folder.resolve("api-docs").resolve(file));
        for (Path candidate : candidates) {
            if (Files.isRegularFile(candidate)) {
                return read(candidate);
            }
        }
        throw new SpecException(
                "There is neither " + candidates.get(0) + " nor " + candidates.get(1)
                        + " (give the folder that holds resources.json, and complete it)",
                null);
    }

    static String read(Path file) throws SpecException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new SpecException(file + " is not UTF-8 text (take the file as Asterisk ships it)", e);
        } catch (IOException e) {
            throw new SpecException("Cannot read " + file + ": " + e.getMessage() + " (make it readable)", e);
        }
    }
}
