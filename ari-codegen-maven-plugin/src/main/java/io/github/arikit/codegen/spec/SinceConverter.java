package io.github.arikit.codegen.spec;

import io.github.arikit.codegen.overlay.Overlay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the first releases that have something: what the overlay says wins over the api-docs. */
final class SinceConverter {
    private static final Comparator<String> OLDEST_FIRST = Comparator.comparing((String release) -> part(release, 0))
            .thenComparing(release -> part(release, 1))
            .thenComparing(release -> part(release, 2));

    private final Overlay overlay;

    SinceConverter(Overlay overlay) {
        this.overlay = overlay;
    }

    private static int part(String release, int index) {
        String[] parts = release.split("\\.");
        return index < parts.length ? Integer.parseInt(parts[index]) : 0;
    }

    /** Returns the releases, oldest first; empty if nobody knows. */
    Optional<List<String>> of(String id, List<String> fromApiDocs) {
        List<String> releases = overlay.since(id).orElse(fromApiDocs);
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(releases.stream().sorted(OLDEST_FIRST).toList());
    }

    /** Returns the releases of something that the api-docs never tell it of. */
    Optional<List<String>> of(String id) {
        return of(id, List.of());
    }
}
