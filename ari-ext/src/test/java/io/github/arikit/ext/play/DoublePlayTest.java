package io.github.arikit.ext.play;

import io.github.arikit.ext.fixture.DoubleCall;
import io.github.arikit.generated.event.PlaybackStarted;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A play on a call whose time the test moves. Whatever a test does, no timer and no subscription may be left. */
abstract class DoublePlayTest {
    static final Duration LONG = Duration.ofSeconds(20);

    DoubleCall call;

    @BeforeEach
    void placeCall() {
        call = new DoubleCall();
    }

    @AfterEach
    void nothingIsLeft() {
        try (DoubleCall closing = call) {
            closing.assertNothingIsLeft();
        }
    }

    Play play(String... uris) {
        return Play.on(call.channel())
                .scheduler(call.scheduler())
                .threads(call.threads())
                .uris(uris);
    }

    Play prompt(String... uris) {
        return Prompt.on(call.channel())
                .scheduler(call.scheduler())
                .threads(call.threads())
                .uris(uris);
    }

    /** Starts a play, and waits until the first item can be heard. */
    PlaySession started(Play play) {
        PlaySession session = play.start();
        call.await(PlaybackStarted.class);
        return session;
    }

    PlayResult result(PlaySession session) {
        return call.get(session.result());
    }
}
