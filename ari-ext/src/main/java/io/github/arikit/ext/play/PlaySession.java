package io.github.arikit.ext.play;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A play that has begun. Its methods return at once and may be called from any thread; after the end they do nothing.
 */
public final class PlaySession {
    private final PlayRun run;

    PlaySession(PlayRun run) {
        this.run = run;
    }

    /**
     * Returns the result to come. It never fails: what goes wrong is in the result. By then nothing can be heard any
     * more, and the play holds no timer and no subscription. Cancelling the future does not stop the play.
     */
    public CompletableFuture<PlayResult> result() {
        return run.life().result();
    }

    /**
     * Ends the play at once, as {@link PlayStatus#CANCELLED} unless it was over already.
     *
     * @return the result to come
     */
    public CompletableFuture<PlayResult> stop() {
        run.stop();
        return result();
    }

    /** Ends the audio of this round; the time for digits begins. */
    public void stopAudio() {
        run.stopAudio();
    }

    /** Goes on to the next URI. Does nothing where none is playing. */
    public void skip() {
        run.skip();
    }

    /**
     * Pauses the audio, or what would be played next; what Asterisk says digit by digit it says to the end. The time
     * that the whole may take goes on.
     */
    public void pause() {
        run.pause(true);
    }

    /** Lets the audio go on. */
    public void resume() {
        run.pause(false);
    }

    /**
     * Appends media to the sequence, to be played after what is there; empty texts are left out. Replays have them too.
     *
     * @return whether this round still plays them; false if its audio has ended already
     */
    public boolean add(String... uris) {
        List<String> more = Stream.of(uris).filter(uri -> !uri.isEmpty()).toList();
        return run.add(more);
    }
}
