package io.github.arikit.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The extensions that a call can reach, in one context, {@value #CONTEXT}. May be used from any thread, also while
 * calls are played.
 *
 * <p>These are there from the start: {@code 1000} answers and waits to be hung up, {@code answer} is the same after
 * ringing for 100 ms, {@code ring-only} rings and never answers, {@code busy} and {@code congestion} report just that.
 * Any other extension does not exist, which ends a call as in Asterisk.
 */
public final class Dialplan {
    /** The name of the only context. */
    public static final String CONTEXT = "default";

    private final Map<String, LegScript> extensions = new ConcurrentHashMap<>();

    Dialplan() {
        extension("1000", leg -> leg.answer().waitForHangup());
        extension(
                "answer",
                leg -> leg.ring().pause(Duration.ofMillis(100)).answer().waitForHangup());
        extension("ring-only", leg -> leg.ring().waitForHangup());
        extension("busy", Leg::busy);
        extension("congestion", Leg::congestion);
    }

    /** Adds an extension, or replaces it. Legs that have reached it already are not affected. */
    public Dialplan extension(String extension, LegScript script) {
        extensions.put(Objects.requireNonNull(extension, "extension"), Objects.requireNonNull(script, "script"));
        return this;
    }

    /** Removes an extension, so that a call to it fails. */
    public Dialplan remove(String extension) {
        extensions.remove(extension);
        return this;
    }

    @Nullable
    LegScript find(String context, String extension) {
        return context.equals(CONTEXT) ? extensions.get(extension) : null;
    }
}
