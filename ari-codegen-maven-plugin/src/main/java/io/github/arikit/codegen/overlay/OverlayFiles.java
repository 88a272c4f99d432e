package io.github.arikit.codegen.overlay;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of an overlay: a folder the user names, or the ones inside the plugin. */
final class OverlayFiles {
    private static final Gson GSON = new Gson();

    private final @Nullable Path folder;

    OverlayFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    <T> Optional<T> read(String name, TypeToken<T> type) throws IOException {
        try (InputStream stream = open(name)) {
            if (stream == null) {
                return Optional.empty();
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.ofNullable(GSON.fromJson(text, type));
        } catch (JsonParseException e) {
            throw new IOException("The overlay file " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private @Nullable InputStream open(String name) throws IOException {
        if (folder == null) {
            return OverlayFiles.class.getResourceAsStream(name);
        }
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    }
}
