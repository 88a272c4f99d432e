package io.github.arikit.core.transport;

import io.github.arikit.core.Gap;
import io.github.arikit.core.error.AriException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time without messages that nobody has accounted for yet. Only the supervisor uses it. */
final class OpenGap {
    private final InstantSource clock;
    private @Nullable Instant from;
    private @Nullable AriException cause;

    OpenGap(InstantSource clock) {
        this.clock = clock;
    }

    /** Messages have ceased to arrive; a gap that is open already goes on. */
    void open(AriException reason) {
        if (from == null) {
            from = clock.instant();
            cause = reason;
        }
    }

    /** Returns the gap as it is now that messages arrive again; empty if there is none. */
    Optional<Gap> untilNow() {
        return from == null
                ? Optional.empty()
                : Optional.of(new Gap(from, clock.instant(), Optional.ofNullable(cause)));
    }

    /** What happened in it is known. */
    void close() {
        from = null;
        cause = null;
    }
}
