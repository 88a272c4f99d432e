package io.github.arikit.codegen.overlay;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of an overlay: a folder the user names, or the ones inside the plugin. */
final class OverlayFiles {
    private static final Gson GSON = new Gson();

    private final @Nullable Path folder;

    OverlayFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a file, if it is there.
     *
     * @throws IOException if there is no folder, or the file cannot be read; the message says what to do
     */
    <T> Optional<T> read(String name, TypeToken<T> type) throws IOException {
        try (InputStream stream = open(name)) {
            if (stream == null) {
                return Optional.empty();
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            JsonElement json = JsonParser.parseString(text);
            if (type.getRawType().isRecord()) {
                rejectUnknownKeys(name, json, type.getRawType());
            }
            return Optional.ofNullable(GSON.fromJson(json, type));
        } catch (JsonParseException e) {
            throw new IOException(
                    "The overlay file " + name + " cannot be read: " + e.getMessage() + " (correct its JSON)", e);
        }
    }

    /** A misspelt key would otherwise change nothing, and nobody would know why. */
    private static void rejectUnknownKeys(String file, JsonElement json, Class<?> type) throws IOException {
        List<String> known = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (json.isJsonObject()) {
            for (String key : json.getAsJsonObject().keySet()) {
                if (!known.contains(key)) {
                    throw new IOException("The overlay file " + file + " has the key \"" + key
                            + "\", which is not known (use one of " + known + ")");
                }
            }
        }
    }

    private @Nullable InputStream open(String name) throws IOException {
        if (folder == null) {
            return OverlayFiles.class.getResourceAsStream(name);
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no overlay folder " + folder + " (correct the path, or leave it out)");
        }
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    }
}
