package io.github.arikit.ext.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.handles.PlaybackHandle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlayRaceTest extends DoublePlayTest {

    @Test
    void aDigitThatComesRightBeforeTheEndOfTheAudioCounts() {
        call.hold("5", Duration.ofSeconds(7));
        PlaySession session = started(prompt("sound:seven"));

        call.asteriskPlays(Duration.ofSeconds(7));
        // The double reported both in the same millisecond, and this one first.
        assertThat(call.await(ChannelDtmfReceived.class).digit()).isEqualTo("5");

        assertThat(result(session).status()).isEqualTo(PlayStatus.MATCHED);
        assertThat(result(session).digits()).isEqualTo("5");
        call.await(PlaybackFinished.class);
    }

    @Test
    void aDigitThatComesRightAfterTheEndOfTheAudioCounts() {
        PlaySession session = started(prompt("sound:seven"));
        call.hold("5", Duration.ofSeconds(7));

        call.asteriskPlays(Duration.ofSeconds(7));
        call.await(PlaybackFinished.class);
        assertThat(call.await(ChannelDtmfReceived.class).digit()).isEqualTo("5");

        assertThat(result(session).status()).isEqualTo(PlayStatus.MATCHED);
        assertThat(result(session).digits()).isEqualTo("5");
    }

    @Test
    void aDigitBeforeAnythingIsAudibleCounts() {
        PlaybackHandle before = call.channel().stagePlay("sound:seven").exec();
        PlaySession session = prompt("sound:beep").matchLength(2).start();

        call.press("42");

        assertThat(result(session).status()).isEqualTo(PlayStatus.MATCHED);
        assertThat(result(session).digits()).isEqualTo("42");
        before.stop();
    }

    @Test
    void hangupWhileTheFirstPlaybackIsQueuedEndsThePlay() {
        call.channel().stagePlay("tone:ring").exec();
        call.await(PlaybackStarted.class);
        PlaySession session = prompt("sound:beep").start();

        call.far().hangup();

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
    }

    @Test
    void aChannelThatIsGoneAlreadyHasHungUp() {
        call.channel().hangup();
        call.await(ChannelDestroyed.class);

        PlaySession session = prompt("sound:beep").start();

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
        assertThat(result(session).cause()).containsInstanceOf(AriNotFoundException.class);
    }

    @Test
    void aPlaybackThatFailsBecauseOfAHangupIsAHangup() {
        PlaySession session = started(prompt("sound:seven", "sound:seven"));

        call.far().hangup();

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
        assertThat(result(session).reason()).isEqualTo("StasisEnd");
    }

    @Test
    void leavingTheApplicationEndsThePlay() {
        PlaySession session = started(prompt("sound:beep"));
        call.asteriskPlays(LONG);

        call.channel().continueInDialplan();

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
    }

    @Test
    void aPlaybackThatNeverReportsItsEndIsFound() {
        PlaySession session = started(play("bogus:x"));

        call.libraryWaits(Duration.ofSeconds(2));
        assertThat(session.result()).isNotDone();
        awaitPresenceCheck();
        call.libraryWaits(Duration.ofSeconds(1));
        call.libraryWaits(Duration.ofMillis(500));

        assertThat(result(session).status()).isEqualTo(PlayStatus.FAILED);
        assertThat(result(session).reason()).contains("bogus:x");
    }

    /** The answer is awaited by the timer that follows it: that of the whole play is the other one. */
    private void awaitPresenceCheck() {
        while (call.scheduler().pending() < 2) {
            call.settle();
        }
    }

    @Test
    void aLongPlaybackIsAskedAfterAndGoesOn() {
        PlaySession session = started(play("tone:ring"));

        call.libraryWaits(Duration.ofSeconds(2));
        awaitPresenceCheck();
        call.libraryWaits(Duration.ofSeconds(4));
        awaitPresenceCheck();

        assertThat(session.result()).isNotDone();
        assertThat(call.requests("GET").stream().filter(request -> request.contains("/playbacks/")))
                .hasSize(2);
        call.get(session.stop());
    }

    @Test
    void aPlaybackThatDoesNotStartInTimeIsStopped() {
        PlaybackHandle before = call.channel().stagePlay("tone:ring").exec();
        call.await(PlaybackStarted.class);
        PlaySession session = play("sound:beep").start();
        while (call.scheduler().pending() < 2) {
            call.settle();
        }

        call.libraryWaits(Duration.ofSeconds(2));

        assertThat(result(session).status()).isEqualTo(PlayStatus.TIMED_OUT);
        assertThat(result(session).reason()).contains("sound:beep");
        before.stop();
        assertThat(call.requests("DELETE")).hasSize(2);
    }

    @Test
    void stoppingAtOnceAfterTheStartLeavesNothingPlaying() {
        PlaySession session = play("tone:ring").start();

        assertThat(call.get(session.stop()).status()).isEqualTo(PlayStatus.CANCELLED);

        call.settle();
        // What is played next is heard at once, so nothing is left before it.
        PlaySession next = play("sound:hello-world").start();
        while (!call.await(PlaybackStarted.class).playback().mediaUri().equals("sound:hello-world")) {}
        call.asteriskPlays(LONG);
        assertThat(result(next).status()).isEqualTo(PlayStatus.FINISHED);
    }

    @Test
    void closingTheClientEndsThePlay() {
        PlaySession session = started(prompt("sound:seven"));

        call.ari().close();

        assertThat(result(session).status()).isEqualTo(PlayStatus.FAILED);
    }

    @Test
    void aSoundThatIsMissingFails() {
        PlaySession session = started(play("sound:nosuch"));
        call.await(PlaybackFinished.class);

        call.libraryWaits(Duration.ofMillis(500));

        assertThat(result(session).status()).isEqualTo(PlayStatus.FAILED);
        assertThat(result(session).reason()).isEqualTo("sound:nosuch could not be played");
    }

    @Test
    void aHangupWhileTheConnectionIsInterruptedEndsThePlay() {
        PlaySession session = started(prompt("sound:seven"));

        call.inAGap(() -> call.far().hangup());

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
    }

    @Test
    void aHangupInAGapEndsThePlayThatOnlyWaitsForDigits() {
        PlaySession session = started(prompt("sound:beep").firstDigitTimeout(Duration.ofHours(1)));
        call.asteriskPlays(LONG);

        call.inAGap(() -> call.far().hangup());

        assertThat(result(session).status()).isEqualTo(PlayStatus.HUNG_UP);
    }
}
