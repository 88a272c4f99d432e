package io.github.arikit.ext.record;

import io.github.arikit.handles.LiveRecordingHandle;
import java.util.concurrent.CompletableFuture;

/**
 * A recording that has been asked for. Its methods return at once and may be called from any thread.
 *
 * <p>Pausing, muting and their opposites wait until the recording has begun. Their futures complete when Asterisk has
 * answered; they fail with {@link io.github.arikit.core.error.AriException} if it refuses, and with
 * {@link IllegalStateException} if the recording ends without ever having begun.
 */
public final class RecordSession {
    private final RecordRun run;

    RecordSession(RecordRun run) {
        this.run = run;
    }

    /**
     * Returns the result to come. It never fails: what goes wrong is in the result. By then there is no timer and no
     * subscription. Cancelling the future does not stop the recording.
     */
    public CompletableFuture<RecordResult> result() {
        return run.life().result();
    }

    /** Returns the handle of the live recording. */
    public LiveRecordingHandle live() {
        return run.live();
    }

    /**
     * Ends the recording and keeps it, as soon as it has begun.
     *
     * @return the result to come
     */
    public CompletableFuture<RecordResult> stop() {
        run.wish(RecordStatus.STOPPED);
        return result();
    }

    /**
     * Ends the recording and throws it away, as soon as it has begun.
     *
     * @return the result to come
     */
    public CompletableFuture<RecordResult> discard() {
        run.wish(RecordStatus.DISCARDED);
        return result();
    }

    /** Pauses the recording; the pause is not in the file. */
    public CompletableFuture<Void> pause() {
        return run.pause();
    }

    /** Lets a paused recording go on. */
    public CompletableFuture<Void> resume() {
        return run.resume();
    }

    /** Records silence from now on. */
    public CompletableFuture<Void> mute() {
        return run.whenBegun(LiveRecordingHandle::muteAsync);
    }

    /** Records what can be heard again. */
    public CompletableFuture<Void> unmute() {
        return run.whenBegun(LiveRecordingHandle::unmuteAsync);
    }
}
