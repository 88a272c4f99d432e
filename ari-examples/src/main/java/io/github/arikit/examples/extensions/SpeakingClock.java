package io.github.arikit.examples.extensions;

import io.github.arikit.ext.audiouri.AudioUri;
import io.github.arikit.ext.play.Play;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;
import java.time.ZonedDateTime;

/** Tells what time it is, and how long that took. */
public final class SpeakingClock {
    private SpeakingClock() {}

    static void serve(ChannelHandle call, ZonedDateTime now) {
        call.answer();
        Play.on(call)
                .uris(AudioUri.dateTime(now))
                .uris(AudioUri.silence(Duration.ofSeconds(1)))
                .uris(AudioUri.digits("4711"))
                .matchNone()
                .run();
        call.hangup();
    }
}
