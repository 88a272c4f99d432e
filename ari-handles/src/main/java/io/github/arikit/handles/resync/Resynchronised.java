package io.github.arikit.handles.resync;

import io.github.arikit.core.Gap;
import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import java.util.List;
import java.util.Objects;

/**
 * What was known has been compared with what Asterisk says, and all {@link GapEvent}s of that have been published. For
 * those who know more than which channels and bridges there are, and have to ask for it again. Immutable.
 *
 * @param gap the time in which events may have been missed
 */
public record Resynchronised(Gap gap) implements AriMessage {

    /** Checks that nothing is null. */
    public Resynchronised {
        Objects.requireNonNull(gap, "gap");
    }

    @Override
    public String type() {
        return getClass().getSimpleName();
    }

    /** Returns no keys: it concerns nothing in particular, and reaches subscriptions that name no resource. */
    @Override
    public List<Key> keys() {
        return List.of();
    }
}
