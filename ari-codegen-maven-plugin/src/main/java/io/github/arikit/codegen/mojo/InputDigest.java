package io.github.arikit.codegen.mojo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The SHA-256 of texts and files: the same as long as all of them are. */
final class InputDigest {
    private final MessageDigest digest;

    InputDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    InputDigest text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // Its length tells a text from the beginning of the next one.
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** Adds a file, or all files below a folder, those that are wanted, by name; what does not exist counts as empty. */
    InputDigest files(Path place, Predicate<Path> wanted) throws IOException {
        if (!Files.exists(place)) {
            return text("");
        }
        try (Stream<Path> all = Files.walk(place)) {
            List<Path> files =
                    all.filter(Files::isRegularFile).filter(wanted).sorted().toList();
            for (Path file : files) {
                text(place.relativize(file).toString().replace('\\', '/'));
                byte[] bytes = Files.readAllBytes(file);
                text(Integer.toString(bytes.length));
                digest.update(bytes);
            }
            return text(Integer.toString(files.size()));
        }
    }

    InputDigest files(Path place) throws IOException {
        return files(place, file -> true);
    }

    /** Returns it as text; nothing can be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
