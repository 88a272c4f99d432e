package io.github.arikit.ext.ivr;

import io.github.arikit.ext.internal.Blocking;
import io.github.arikit.ext.internal.Workers;
import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.handles.Player;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Leads a caller through a menu and those below it. Options may be changed after a start, for the next one. Not to be
 * shared between threads.
 *
 * <p>Keys count from the start to the end of the walk, and what one menu does not need is for the next.
 *
 * @param <R> what choices result in
 */
public final class MenuWalk<R> {
    /** How long the whole may take, unless set otherwise. */
    public static final Duration MAX_TIME = Duration.ofMinutes(10);

    private final Menu<R> menu;
    private final Player player;
    private @Nullable String language;
    private Duration maxTime = MAX_TIME;
    private Scheduler scheduler = Scheduler.system();
    private Executor threads = Workers.shared();

    MenuWalk(Menu<R> menu, Player player) {
        this.menu = menu;
        this.player = Objects.requireNonNull(player, "player");
    }

    /** Sets the language of sounds, such as {@code de}; unless set it is that of the channel. */
    public MenuWalk<R> language(String code) {
        language = Objects.requireNonNull(code, "code");
        return this;
    }

    /**
     * Sets how long the whole may take; 10 minutes unless set.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public MenuWalk<R> maxTime(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("The time must be positive: " + time);
        }
        maxTime = time;
        return this;
    }

    /** Sets what measures time; that of this machine unless set. */
    public MenuWalk<R> scheduler(Scheduler time) {
        scheduler = Objects.requireNonNull(time, "time");
        return this;
    }

    /** Sets what runs what is attached to the result; threads that all share unless set. */
    public MenuWalk<R> threads(Executor executor) {
        threads = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Leads the caller through, and blocks until the end. What goes wrong is in the result.
     *
     * @throws IllegalStateException if the client is closed
     * @throws io.github.arikit.core.error.AriInterruptedException if the thread is interrupted; the walk is stopped
     */
    public MenuResult<R> run() {
        MenuSession<R> session = start();
        return Blocking.await(session.result(), "the end of the menu " + menu, session::stop);
    }

    /**
     * Begins, and returns at once.
     *
     * @throws IllegalStateException if the client is closed
     */
    public MenuSession<R> start() {
        MenuRun<R> run = new MenuRun<>(menu, player, language, maxTime, scheduler, threads);
        run.start();
        return new MenuSession<>(run);
    }
}
