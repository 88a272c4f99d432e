package io.github.arikit.handles;

import java.util.List;

/** The media of a playback. */
final class Media {
    private Media() {}

    static List<String> notEmpty(List<String> media) {
        if (media.isEmpty()) {
            throw new IllegalArgumentException("A playback needs at least one media URI, such as sound:tt-monkeys");
        }
        return media;
    }
}
