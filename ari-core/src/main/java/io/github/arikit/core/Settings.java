package io.github.arikit.core;

import io.github.arikit.core.error.AriConfigurationException;
import java.time.Duration;

/** Checks the values of settings. */
final class Settings {
    private Settings() {}

    static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new AriConfigurationException(name + " must be more than zero, not " + value);
        }
        return value;
    }

    static int atLeast(int least, String name, int value) {
        if (value < least) {
            throw new AriConfigurationException(name + " must be at least " + least + ", not " + value);
        }
        return value;
    }
}
