package io.github.arikit.testkit.internal.world;

import java.time.Duration;

/**
 * Keys to press.
 *
 * @param digits the keys; {@code w} is a pause of half a second, {@code W} one of a second
 * @param duration how long each is held
 * @param between how long to wait between two of them
 */
public record DtmfTones(String digits, Duration duration, Duration between) {

    /** Returns how long it takes until the next key may follow this one. */
    Duration length(int index) {
        return switch (digits.charAt(index)) {
            case 'w' -> Duration.ofMillis(500);
            case 'W' -> Duration.ofSeconds(1);
            default -> duration;
        };
    }

    /** Tells whether there is a key at this place, rather than a pause. */
    boolean isKey(int index) {
        return "wW".indexOf(digits.charAt(index)) < 0;
    }
}
