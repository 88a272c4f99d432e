package io.github.arikit.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The extensions that a call can reach, in one context, {@value #CONTEXT}. May be used from any thread, also while
 * calls are played.
 *
 * <p>These are there from the start: {@code 1000}, {@code answer} and {@code silent} answer and wait to be hung up,
 * {@code ring-answer} does so after ringing for 100 ms, {@code ring-only} rings and never answers, {@code busy} and
 * {@code congestion} report just that, {@code dtmf-123} answers and presses the keys after half a second,
 * {@code hangup-21} hangs up with that cause, {@code stasis-example} enters that application, {@code broadcast} offers
 * the call to all applications for ten seconds and tells them who claimed it, and {@code broadcast-sales} offers it for
 * half a second to those whose names begin with {@code sales}, with the arguments {@code a} and {@code b}, and then
 * waits to be hung up. Any other extension does not exist, which ends a call as in Asterisk.
 */
public final class Dialplan {
    /** The name of the only context. */
    public static final String CONTEXT = "default";

    private static final Duration RINGING = Duration.ofMillis(100);
    private static final Duration BEFORE_KEYS = Duration.ofMillis(500);
    private static final StasisBroadcast TO_ALL =
            StasisBroadcast.toAll().within(Duration.ofSeconds(10)).notifyingClaimed();

    private final Map<String, LegScript> extensions = new ConcurrentHashMap<>();

    Dialplan() {
        for (String answering : List.of("1000", "answer", "silent")) {
            extension(answering, leg -> leg.answer().waitForHangup());
        }
        extension("ring-only", leg -> leg.ring().waitForHangup());
        extension("ring-answer", leg -> leg.ring().pause(RINGING).answer().waitForHangup());
        extension("busy", Leg::busy);
        extension("congestion", Leg::congestion);
        extension("broadcast", leg -> leg.stasisBroadcast(TO_ALL));
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
        if (!context.equals(CONTEXT)) {
            return null;
        }
        LegScript script = extensions.get(extension);
        return script == null ? byPattern(extension) : script;
    }

    private static @Nullable LegScript byPattern(String extension) {
        String rest = extension.substring(extension.indexOf('-') + 1);
        if (extension.matches("dtmf-[0-9A-D*#wW]+")) {
            return leg -> leg.answer().pause(BEFORE_KEYS).sendDtmf(rest).waitForHangup();
        }
        if (extension.matches("hangup-\\d{1,3}")) {
            return leg -> leg.hangup(Integer.parseInt(rest));
        }
        if (extension.matches("broadcast-[\\w-]+")) {
            return leg -> leg.stasisBroadcast(StasisBroadcast.to("^" + rest).withArguments("a", "b"))
                    .waitForHangup();
        }
        return extension.matches("stasis-.+") ? leg -> leg.stasis(rest) : null;
    }
}
