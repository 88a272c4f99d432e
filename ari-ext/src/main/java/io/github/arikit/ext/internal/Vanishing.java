package io.github.arikit.ext.internal;

import io.github.arikit.core.error.AriNotFoundException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out that a playback or recording is gone without an event that says so: Asterisk announces media of an unknown
 * kind, and a missing recording, as started, and never speaks of them again; and events are lost when the connection is.
 *
 * <p>It asks after 2 seconds, and then in intervals that double: ten minutes cost eight short requests, and what is
 * shorter than 2 seconds costs none.
 */
public final class Vanishing {
    private static final Duration FIRST = Duration.ofSeconds(2);

    /** An answer can overtake the event; this is how long that one may take. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Supplier<CompletableFuture<?>> get;
    private final Lifeline<?> life;
    private final Runnable whenGone;
    private Lifeline<?>.@Nullable Alarm alarm;
    private boolean ended;

    /**
     * Prepares to ask.
     *
     * @param get asks Asterisk for the resource
     * @param whenGone what to do when it is gone
     */
    public Vanishing(Supplier<CompletableFuture<?>> get, Lifeline<?> life, Runnable whenGone) {
        this.get = get;
        this.life = life;
        this.whenGone = whenGone;
    }

    /** Begins, or begins anew because something has been heard. */
    public void expect() {
        cancel();
        askAfter(FIRST);
    }

    /** Asks no more. */
    public void end() {
        ended = true;
        cancel();
    }

    private void cancel() {
        if (alarm != null) {
            alarm.cancel();
        }
    }

    private void askAfter(Duration delay) {
        alarm = life.after(delay, () -> ask(delay));
    }

    private void ask(Duration delay) {
        Lifeline<?>.Alarm asked = alarm;
        life.whenAnswered(get.get(), failure -> {
            boolean superseded = ended || asked != alarm;
            if (!superseded && failure instanceof AriNotFoundException) {
                alarm = life.after(GRACE, whenGone);
            } else if (!superseded) {
                askAfter(delay.multipliedBy(2));
            }
        });
    }
}
