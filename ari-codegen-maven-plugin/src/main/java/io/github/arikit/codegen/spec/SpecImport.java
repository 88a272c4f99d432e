package io.github.arikit.codegen.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Distils the api-docs of one release into a folder. Either all of it is there afterwards, or what was there before. */
public final class SpecImport {
    private final String release;
    private final SpecSource source;
    private final boolean prose;

    private SpecImport(String release, SpecSource source, boolean prose) {
        this.release = release;
        this.source = source;
        this.prose = prose;
    }

    /**
     * What an import did.
     *
     * @param folder where the release is
     * @param changed whether anything there is different now
     * @param resources the number of resources
     * @param operations the number of operations
     * @param models the number of models
     * @param warnings what is odd but does no harm
     */
    public record Result(
            Path folder, boolean changed, int resources, int operations, int models, List<String> warnings) {}

    /**
     * Prepares an import from a folder or a running server.
     *
     * @param release the release of Asterisk, such as 22.10.1; the api-docs do not tell it
     * @param source a folder, or the http or https base address of ARI
     * @param username a user of ari.conf; only used for a server
     * @param password the password of that user
     * @param prose whether to keep Asterisk's own documentation text
     * @throws SpecException if the release is none, or the address is none
     */
    public static SpecImport of(String release, String source, String username, String password, boolean prose)
            throws SpecException {
        if (!Manifest.isRelease(release)) {
            throw new SpecException("\"" + release + "\" is no release of Asterisk (give one such as 22.10.1)", null);
        }
        SpecSource from = ServerSource.isAddress(source)
                ? ServerSource.of(source, username, password)
                : new FolderSource(Path.of(source));
        return of(release, from, prose);
    }

    static SpecImport of(String release, SpecSource source, boolean prose) {
        return new SpecImport(release, source, prose);
    }

    /**
     * Imports the release into a folder named after it.
     *
     * @param specs the folder that holds one folder for each release
     * @throws SpecException if the api-docs cannot be had or are wrong; nothing has changed then
     * @throws IOException if the files cannot be written; nothing has changed then
     */
    public Result into(Path specs) throws SpecException, IOException {
        Problems problems = new Problems();
        ApiSpec spec = new SpecReader(problems).read(release, source);
        SpecChecks.check(spec, problems);
        problems.throwIfAny();
        SortedMap<String, String> files = new SpecWriter(prose).write(spec);
        Manifest manifest = new Manifest(release, source.kind(), prose, Manifest.digest(files));
        files.put(Manifest.FILE, SpecWriter.json(manifest));
        Path folder = specs.resolve(release);
        boolean changed = !holds(folder, files);
        if (changed) {
            replace(specs, folder, files);
        }
        return new Result(
                folder,
                changed,
                spec.resources().size(),
                spec.operations().size(),
                spec.models().size(),
                problems.warnings());
    }

    private static boolean holds(Path folder, SortedMap<String, String> files) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is in the way");
        }
        try (var present = Files.list(folder)) {
            if (present.count() != files.size()) {
                return false;
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            byte[] wanted = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), wanted)) {
                return false;
            }
        }
        return true;
    }

    /** Writes beside the folder and swaps, so that whoever reads the folder sees the old release or the new one. */
    private static void replace(Path specs, Path folder, SortedMap<String, String> files) throws IOException {
        Files.createDirectories(specs);
        Path fresh = Files.createTempDirectory(specs, "." + folder.getFileName() + "-new");
        Path old = fresh.resolveSibling(fresh.getFileName() + "-old");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(fresh.resolve(file.getKey()), file.getValue());
            }
            openToAll(fresh);
            if (Files.exists(folder)) {
                Files.move(folder, old);
            }
            swapIn(fresh, folder, old);
        } finally {
            delete(fresh);
        }
        delete(old);
    }

    private static void swapIn(Path fresh, Path folder, Path old) throws IOException {
        try {
            Files.move(fresh, folder);
        } catch (IOException e) {
            if (Files.exists(old)) {
                Files.move(old, folder);
            }
            throw e;
        }
    }

    /** A temporary folder is for its owner alone; a release is not. */
    private static void openToAll(Path folder) throws IOException {
        if (!folder.toFile().setReadable(true, false) || !folder.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + folder + " readable");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
