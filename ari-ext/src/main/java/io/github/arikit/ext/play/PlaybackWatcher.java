package io.github.arikit.ext.play;

import org.jspecify.annotations.Nullable;

/** Hears how one playback fares, until it is stopped. */
interface PlaybackWatcher {

    /** Its first item is playing. */
    void started();

    /** It has played all there was. */
    void finished();

    /** It did not start in time, and may yet. */
    void late(String reason);

    /** It cannot be played, or not be controlled any more. */
    void failed(String reason, @Nullable Throwable cause);
}
