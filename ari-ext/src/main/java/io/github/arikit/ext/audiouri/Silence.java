package io.github.arikit.ext.audiouri;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Silence as Asterisk ships it: files of 1 to 10 seconds. */
final class Silence {
    private static final int LONGEST_FILE = 10;
    private static final Duration LONGEST = Duration.ofDays(1);

    private Silence() {}

    static List<String> of(Duration length) {
        if (length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Silence of " + length + " is longer than a day");
        }
        List<String> uris = new ArrayList<>();
        long left = length.isNegative() ? 0 : length.plusNanos(999_999_999).toSeconds();
        while (left > 0) {
            long file = Math.min(left, LONGEST_FILE);
            uris.add(AudioUri.sound("silence/" + file));
            left -= file;
        }
        return List.copyOf(uris);
    }
}
