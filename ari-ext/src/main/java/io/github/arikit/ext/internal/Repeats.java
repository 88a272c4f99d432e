package io.github.arikit.ext.internal;

import io.github.arikit.core.Key;
import io.github.arikit.generated.event.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells an event that arrives twice from something that happens twice. An application that is subscribed to a channel and
 * to all channels gets each event of it twice, with the same time; nobody presses a key twice within a millisecond. Not to
 * be shared between threads.
 */
public final class Repeats {
    private final Map<List<Key>, Instant> last = new HashMap<>();

    /**
     * Tells whether this is the event that was seen last.
     *
     * @param event an event of a type that is always the same for these repeats
     */
    public boolean isRepeat(Event event) {
        return event.timestamp().equals(last.put(event.keys(), event.timestamp()));
    }
}
