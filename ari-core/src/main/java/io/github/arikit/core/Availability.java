package io.github.arikit.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The releases of Asterisk that offer something: one first release for each branch that has it.
 *
 * <p>Asterisk brings additions into several branches at once, so {@code 20.20.0, 22.10.0, 23.4.0} means that no
 * release of branch 21 has it, and that every branch after 23 does. Immutable.
 *
 * @param since the first release of each branch; empty when nothing is known, which counts as offered everywhere
 */
public record Availability(List<AsteriskRelease> since) {
    /** Offered as far as anybody knows. */
    public static final Availability UNKNOWN = new Availability(List.of());

    /** Keeps an unmodifiable, sorted copy. */
    public Availability {
        List<AsteriskRelease> sorted = new ArrayList<>(since);
        Collections.sort(sorted);
        since = List.copyOf(sorted);
    }

    /**
     * Returns the availability that starts with these releases.
     *
     * @throws IllegalArgumentException if one of them is not a release
     */
    public static Availability since(String... releases) {
        List<AsteriskRelease> since = new ArrayList<>();
        for (String release : releases) {
            since.add(AsteriskRelease.parse(release));
        }
        return new Availability(since);
    }

    /** Tells whether a server of this release offers it. */
    public boolean includes(AsteriskRelease release) {
        if (since.isEmpty()) {
            return true;
        }
        if (release.major() > since.get(since.size() - 1).major()) {
            return true;
        }
        for (AsteriskRelease first : since) {
            if (first.major() == release.major() && first.compareTo(release) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first releases for people, such as {@code 20.20.0, 22.10.0, 23.4.0}. */
    @Override
    public String toString() {
        return since.stream().map(AsteriskRelease::toString).collect(Collectors.joining(", "));
    }
}
