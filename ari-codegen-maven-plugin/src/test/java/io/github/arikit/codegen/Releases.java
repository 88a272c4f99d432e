package io.github.arikit.codegen;

import io.github.arikit.codegen.spec.SpecException;
import io.github.arikit.codegen.spec.Specification;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The releases in the repository, each read once. */
public final class Releases {
    /** The folder that has one folder for each of them. */
    public static final Path FOLDER = Path.of("..", "api-specs");

    private static final Map<String, Specification> READ = new ConcurrentHashMap<>();

    private Releases() {}

    /** Returns all of them, oldest first. */
    public static List<String> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("manifest.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted(Comparator.comparing(ModuleDescriptor.Version::parse))
                    .toList();
        }
    }

    /** Returns one, with the overlay of the repository. */
    public static Specification of(String release) throws SpecException {
        Specification known = READ.get(release);
        if (known == null) {
            known = fresh(release);
            READ.put(release, known);
        }
        return known;
    }

    /** Reads one once more. */
    public static Specification fresh(String release) throws SpecException {
        return Specification.read(FOLDER.resolve(release), FOLDER.resolve("overlay"));
    }
}
