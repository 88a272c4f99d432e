package io.github.arikit.ext.play;

import io.github.arikit.ext.internal.Lifeline;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits for digits when nothing is played any more, for as long as the plan allows. */
final class DigitWait {
    private final PlayPlan plan;
    private final Lifeline<?> life;
    private final Runnable whenOver;
    private Lifeline<?>.@Nullable Alarm next;
    private Lifeline<?>.@Nullable Alarm overall;

    DigitWait(PlayPlan plan, Lifeline<?> life, Runnable whenOver) {
        this.plan = plan;
        this.life = life;
        this.whenOver = whenOver;
    }

    /** Tells whether it makes sense to wait: there is time for the next digit. */
    boolean isAllowed(boolean isFirst) {
        return !timeout(isFirst).isZero();
    }

    boolean isRunning() {
        return next != null;
    }

    void start(boolean isFirst) {
        if (!plan.overallDigits().isZero()) {
            overall = life.after(plan.overallDigits(), this::timedOut);
        }
        next = life.after(timeout(isFirst), this::timedOut);
    }

    /** Begins to wait for another digit, after one has come. */
    void restart() {
        cancel(next);
        next = life.after(timeout(false), this::timedOut);
    }

    private Duration timeout(boolean isFirst) {
        return isFirst ? plan.firstDigit() : plan.interDigit();
    }

    private void timedOut() {
        stop();
        whenOver.run();
    }

    void stop() {
        cancel(next);
        cancel(overall);
        next = null;
        overall = null;
    }

    private static void cancel(Lifeline<?>.@Nullable Alarm alarm) {
        if (alarm != null) {
            alarm.cancel();
        }
    }
}
