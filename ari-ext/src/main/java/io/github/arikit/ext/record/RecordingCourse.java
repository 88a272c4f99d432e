package io.github.arikit.ext.record;

import io.github.arikit.generated.model.LiveRecording;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells from how long a recording took which of its limits ended it, since Asterisk does not say. It ends within the
 * second after the maximum duration, and takes all but a second of the silence that ended it off its length.
 */
final class RecordingCourse {
    /** Asterisk counts whole seconds, from one tick of its clock to the other. */
    private static final Duration TICK = Duration.ofSeconds(1);

    /** Events and pauses are timed a little apart from what Asterisk measures. */
    private static final Duration SLACK = Duration.ofMillis(300);

    private final RecordPlan plan;
    private final Instant begin;
    private final Supplier<Duration> time;
    private Duration pauses = Duration.ZERO;
    private Duration pauseBegin = Duration.ZERO;
    private boolean paused;

    /**
     * Begins.
     *
     * @param begin when Asterisk began to record
     * @param time measures the pauses
     */
    RecordingCourse(RecordPlan plan, Instant begin, Supplier<Duration> time) {
        this.plan = plan;
        this.begin = begin;
        this.time = time;
    }

    void paused(boolean isPaused) {
        if (isPaused && !paused) {
            pauseBegin = time.get();
        } else if (paused && !isPaused) {
            pauses = pauses.plus(time.get().minus(pauseBegin));
        }
        paused = isPaused;
    }

    /** Returns the limit that ended it, if it is one. */
    Optional<RecordStatus> limitReached(LiveRecording recording, Instant end) {
        paused(false);
        Duration taken = Duration.between(begin, end).minus(pauses);
        Duration silence = taken.minusSeconds(recording.duration().orElse(0)).plus(SLACK);
        if (isReached(plan.maxDuration(), taken.plus(TICK))) {
            return Optional.of(RecordStatus.MAX_DURATION);
        }
        boolean isSilence = isReached(plan.maxSilence(), silence.plus(TICK))
                || isReached(
                        plan.maxSilence(),
                        Duration.ofSeconds(recording.silenceDuration().orElse(0)));
        return isSilence ? Optional.of(RecordStatus.SILENCE) : Optional.empty();
    }

    private static boolean isReached(Duration limit, Duration time) {
        return !limit.isZero() && time.compareTo(limit) >= 0;
    }
}
