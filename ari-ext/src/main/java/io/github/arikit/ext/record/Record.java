package io.github.arikit.ext.record;

import io.github.arikit.core.Key;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.ext.internal.Blocking;
import io.github.arikit.ext.internal.Workers;
import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.generated.model.IfExists;
import io.github.arikit.generated.model.TerminateOn;
import io.github.arikit.handles.Recorder;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Records a channel or a bridge.
 *
 * <pre>{@code
 * RecordResult message = Record.on(channel).beep().terminateOn(TerminateOn.POUND).run();
 * message.recording().ifPresent(recording -> recording.keep("messages/17"));
 * }</pre>
 *
 * <p>The application must be subscribed to the channel or bridge, as it is to a channel that it has, and to a bridge in
 * which there is one. Asterisk refuses to record a channel that is in a bridge: record the bridge.
 *
 * <p>Options may be changed after a start, for the next one. Not to be shared between threads.
 */
public final class Record {
    /** How long a recording may be, unless set otherwise. */
    public static final Duration MAX_DURATION = Duration.ofHours(24);

    /** How long the silence may be that ends a recording, unless set otherwise. */
    public static final Duration MAX_SILENCE = Duration.ofMinutes(5);

    /** How long a recording may take to start, unless set otherwise. */
    public static final Duration START_TIMEOUT = Duration.ofSeconds(1);

    private final Recorder recorder;
    private @Nullable String name;
    private String format = "wav";
    private IfExists ifExists = IfExists.FAIL;
    private Duration maxDuration = MAX_DURATION;
    private Duration maxSilence = MAX_SILENCE;
    private TerminateOn terminateOn = TerminateOn.NONE;
    private boolean beep;
    private Duration startTimeout = START_TIMEOUT;
    private Scheduler scheduler = Scheduler.system();
    private Executor threads = Workers.shared();

    private Record(Recorder recorder) {
        this.recorder = Objects.requireNonNull(recorder, "recorder");
    }

    /** Describes a recording of a channel or bridge. Nothing is sent yet. */
    public static Record on(Recorder recorder) {
        return new Record(recorder);
    }

    /**
     * Sets the name, which may contain slashes for folders; unless set each recording has a new one.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Record name(String recording) {
        if (recording.isEmpty()) {
            throw new IllegalArgumentException("The name is empty");
        }
        name = recording;
        return this;
    }

    /** Sets the format; {@code wav} unless set. */
    public Record format(String extension) {
        format = Objects.requireNonNull(extension, "extension");
        return this;
    }

    /** Sets what happens if there is a recording of that name; the request fails unless set. */
    public Record ifExists(IfExists action) {
        ifExists = Objects.requireNonNull(action, "action");
        return this;
    }

    /**
     * Sets how long it may be, in whole seconds; 24 hours unless set, and zero for no limit.
     *
     * @throws IllegalArgumentException if it is negative, or not a number of whole seconds
     */
    public Record maxDuration(Duration limit) {
        maxDuration = wholeSeconds(limit);
        return this;
    }

    /**
     * Sets how long the silence may be that ends it, in whole seconds; 5 minutes unless set, and zero for any silence.
     *
     * @throws IllegalArgumentException if it is negative, or not a number of whole seconds
     */
    public Record maxSilence(Duration limit) {
        maxSilence = wholeSeconds(limit);
        return this;
    }

    /** Sets the keys that end it; none unless set. */
    public Record terminateOn(TerminateOn keys) {
        terminateOn = Objects.requireNonNull(keys, "keys");
        return this;
    }

    /** Begins with a beep. */
    public Record beep() {
        beep = true;
        return this;
    }

    /**
     * Sets how long Asterisk may take to start it; 1 second unless set. What is queued before it counts.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Record startTimeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("The time must be positive: " + timeout);
        }
        startTimeout = timeout;
        return this;
    }

    /** Sets what measures time; that of this machine unless set. */
    public Record scheduler(Scheduler time) {
        scheduler = Objects.requireNonNull(time, "time");
        return this;
    }

    /**
     * Sets what runs what is attached to the result. Unless set these are threads that all recordings share, virtual
     * where the JDK has such.
     */
    public Record threads(Executor executor) {
        threads = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Records, and blocks until the end. What goes wrong with the recording is in the result.
     *
     * @throws IllegalStateException if the client is closed
     * @throws io.github.arikit.core.error.AriInterruptedException if the thread is interrupted; the recording is
     *     stopped and kept
     */
    public RecordResult run() {
        RecordSession session = start();
        return Blocking.await(session.result(), "the end of a recording of " + recorder.key(), session::stop);
    }

    /**
     * Begins to record, and returns at once.
     *
     * @throws IllegalStateException if the client is closed
     */
    public RecordSession start() {
        RecordRun run = new RecordRun(plan());
        run.start();
        return new RecordSession(run);
    }

    private RecordPlan plan() {
        return new RecordPlan(
                recorder,
                name == null ? ResourceIds.next(Key.Kind.LIVE_RECORDING) : name,
                format,
                ifExists,
                maxDuration,
                maxSilence,
                terminateOn,
                beep,
                startTimeout,
                scheduler,
                threads);
    }

    private static Duration wholeSeconds(Duration limit) {
        if (limit.isNegative() || limit.getNano() != 0) {
            throw new IllegalArgumentException("Asterisk takes whole seconds, not " + limit);
        }
        return limit;
    }
}
