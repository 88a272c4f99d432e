package io.github.arikit.codegen.overlay;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The first releases that have something, one for each branch; the file is {@code since.json}.
 *
 * <p>Its keys are lists of releases, its values the ids of what arrived in them.
 */
final class SinceOverlay {
    private static final String FILE = "since.json";
    private static final Pattern RELEASES =
            Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}(, \\d{1,6}\\.\\d{1,6}\\.\\d{1,6})*");

    private final Map<String, List<String>> releases = new TreeMap<>();

    SinceOverlay(OverlayFiles files) throws IOException {
        Map<String, List<String>> groups =
                files.read(FILE, new TypeToken<Map<String, List<String>>>() {}).orElse(Map.of());
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            if (!RELEASES.matcher(group.getKey()).matches()) {
                throw new IOException("The overlay file " + FILE + " has the key \"" + group.getKey()
                        + "\" (write releases like 20.20.0, 22.10.0)");
            }
            List<String> since = List.of(group.getKey().split(", "));
            for (String id : group.getValue()) {
                if (releases.put(id, since) != null) {
                    throw new IOException("The overlay file " + FILE + " has " + id + " twice (remove one of the two)");
                }
            }
        }
    }

    Optional<List<String>> of(String id) {
        return Optional.ofNullable(releases.get(id));
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(releases.keySet());
    }
}
