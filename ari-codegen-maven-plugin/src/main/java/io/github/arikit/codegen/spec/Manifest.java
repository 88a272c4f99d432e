package io.github.arikit.codegen.spec;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of distilled api-docs holds.
 *
 * @param release the release of Asterisk
 * @param source where it was imported from: {@code folder} or {@code server}
 * @param prose whether Asterisk's own documentation text is in it
 * @param digest the SHA-256 of all files, so that an edit by hand shows
 */
record Manifest(String release, String source, boolean prose, String digest) {
    static final String FILE = "manifest.json";

    private static final Pattern RELEASE = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");

    /** Tells whether a text is a release of Asterisk, such as 22.10.1. */
    static boolean isRelease(String text) {
        return RELEASE.matcher(text).matches();
    }

    /** Returns the digest of files by their name; the line ends of a checkout do not count. */
    static String digest(SortedMap<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Reads the manifest of a folder and holds the files against it.
     *
     * @throws SpecException if there is none, or the files are not the ones it was written for
     */
    static Manifest of(Path folder) throws SpecException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new SpecException("There is no " + file + " (run the import goal for this release)", null);
        }
        Manifest manifest = read(file);
        if (!manifest.digest().equals(digest(texts(folder)))) {
            throw new SpecException(
                    "The files in " + folder + " are not the ones that were imported (run the import goal again;"
                            + " corrections belong into the overlay)",
                    null);
        }
        return manifest;
    }

    private static Manifest read(Path file) throws SpecException {
        try {
            @Nullable Manifest manifest = new Gson().fromJson(Files.readString(file), Manifest.class);
            if (manifest != null
                    && manifest.release() != null
                    && isRelease(manifest.release())
                    && manifest.digest() != null) {
                return manifest;
            }
            throw new SpecException(file + " names no release and digest (run the import goal again)", null);
        } catch (IOException | JsonParseException e) {
            throw new SpecException("Cannot read " + file + ": " + e.getMessage() + " (run the import goal again)", e);
        }
    }

    private static SortedMap<String, String> texts(Path folder) throws SpecException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.equals(FILE)) {
                    texts.put(name, FolderSource.read(file));
                }
            }
        } catch (IOException e) {
            throw new SpecException("Cannot read " + folder + ": " + e.getMessage() + " (make it readable)", e);
        }
        return texts;
    }
}
