package io.github.arikit.ext.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PlayTest extends DoublePlayTest {

    @Test
    void everythingIsPlayedInOneRequest() {
        PlaySession session = started(play("sound:beep", "", "sound:hello-world"));

        call.asteriskPlays(Duration.ofMillis(440));
        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:hello-world");
        call.asteriskPlays(Duration.ofMillis(1_420));

        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(result(session).digits()).isEmpty();
        assertThat(call.requests("/play?")).hasSize(1);
    }

    @Test
    void durationIsThatOfTheWholePlay() {
        PlaySession session = started(play("sound:seven"));

        call.libraryWaits(Duration.ofMillis(1_500));
        call.asteriskPlays(LONG);

        assertThat(result(session).duration()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void nothingToPlayIsRefused() {
        assertThatThrownBy(() -> play("").start()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stopEndsTheWholeSequence() {
        PlaySession session = started(play("sound:seven", "sound:seven", "sound:seven"));

        assertThat(call.get(session.stop()).status()).isEqualTo(PlayStatus.CANCELLED);

        assertThat(call.await(PlaybackFinished.class).playback().mediaUri()).isEqualTo("sound:seven");
        assertThat(call.requests("/play?")).hasSize(1);
    }

    @Test
    void stopEndsMoreThanTheToneThatPlays() {
        PlaySession session = started(play("tone:ring", "sound:seven", "sound:beep"));

        assertThat(call.get(session.stop()).status()).isEqualTo(PlayStatus.CANCELLED);

        assertThat(call.await(PlaybackFinished.class).playback().mediaUri()).isEqualTo("sound:seven");
        assertThat(call.requests("DELETE")).hasSize(2);
    }

    @Test
    void whatAsteriskCannotCutOffIsSaidBeforeTheResult() {
        PlaySession session = started(play("digits:12", "sound:seven"));

        session.stop();
        awaitRequests("DELETE", 1);
        call.asteriskPlays(Duration.ofMillis(1_679));
        assertThat(session.result()).isNotDone();
        call.asteriskPlays(Duration.ofMillis(1));

        assertThat(result(session).status()).isEqualTo(PlayStatus.CANCELLED);
        assertThat(result(session).reason()).isEmpty();
        assertThat(call.await(PlaybackFinished.class).playback().mediaUri()).isEqualTo("sound:seven");
    }

    @Test
    void whatGoesOnForAMinuteAfterTheStopIsLeftBehind() {
        PlaySession session = started(play("digits:" + "7".repeat(100)));

        session.stop();
        awaitRequests("DELETE", 1);
        call.libraryWaits(Duration.ofMinutes(1));

        assertThat(result(session).status()).isEqualTo(PlayStatus.CANCELLED);
        assertThat(result(session).reason()).isEqualTo("The playback could not be stopped");
        assertThat(result(session).cause()).containsInstanceOf(AriException.class);
    }

    @Test
    void aPauseThatAsteriskCannotMakeBeginsWithTheNextItem() {
        PlaySession session = started(play("digits:12", "sound:seven"));

        session.pause();
        awaitRequests("/control", 1);
        call.asteriskPlays(Duration.ofMillis(1_680));
        awaitRequests("/control", 2);
        call.asteriskPlays(LONG);
        assertThat(session.result()).isNotDone();
        session.resume();
        awaitRequests("/control", 3);
        call.asteriskPlays(Duration.ofSeconds(7));

        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
    }

    @Test
    void skippingAfterAnItemThatWasGivenUpLeavesOutTheRightOne() {
        PlaySession session = started(play("bogus:x", "sound:seven", "sound:beep"));
        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:seven");

        session.skip();

        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:beep");
        call.asteriskPlays(LONG);
        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
    }

    @Test
    void urisAddedWhileItPlaysFollow() {
        PlaySession session = started(play("sound:beep"));

        assertThat(session.add("", "sound:hello-world", "sound:tt-weasels")).isTrue();
        call.asteriskPlays(Duration.ofMillis(440));
        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:hello-world");
        call.asteriskPlays(LONG);

        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
        assertThat(call.requests("/play?")).hasSize(2);
        assertThat(session.add("sound:beep")).isFalse();
    }

    @Test
    void skipGoesOnToTheNextUri() {
        PlaySession session = started(play("sound:seven", "sound:tt-weasels", "sound:beep"));

        session.skip();
        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:tt-weasels");
        session.skip();
        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:beep");
        session.skip();

        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
    }

    @Test
    void skippingTwiceAtOnceSkipsTwoUris() {
        PlaySession session = started(play("sound:seven", "sound:tt-weasels", "sound:beep"));

        call.threads().execute(() -> {
            // Both are taken in before the answer to the request that stops the playback.
            session.skip();
            session.skip();
        });

        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo("sound:beep");
        call.asteriskPlays(LONG);
        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
    }

    @Test
    void aPausedPlayGoesOnWhereItWas() {
        PlaySession session = started(play("sound:seven"));
        call.asteriskPlays(Duration.ofSeconds(3));

        session.pause();
        awaitRequests("/control", 1);
        call.asteriskPlays(LONG);
        assertThat(session.result()).isNotDone();
        session.resume();
        awaitRequests("/control", 2);
        call.asteriskPlays(Duration.ofMillis(3_999));
        assertThat(session.result()).isNotDone();
        call.asteriskPlays(Duration.ofMillis(1));

        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
    }

    private void awaitRequests(String text, int count) {
        while (call.requests(text).size() < count) {
            call.settle();
        }
    }

    @Test
    void aPlayPausedBeforeItIsHeardWaitsWithItsFirstSound() {
        PlaySession session = play("sound:beep").start();
        session.pause();
        awaitRequests("/control", 1);

        call.asteriskPlays(LONG);
        assertThat(session.result()).isNotDone();
        session.resume();
        awaitRequests("/control", 2);
        call.asteriskPlays(LONG);

        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
    }

    @Test
    void theWholeMayNotTakeLongerThanItsLimit() {
        PlaySession session = started(play("tone:ring").maxTime(Duration.ofSeconds(30)));

        call.libraryWaits(Duration.ofSeconds(30));

        assertThat(result(session).status()).isEqualTo(PlayStatus.TIMED_OUT);
        assertThat(call.await(PlaybackFinished.class)).isNotNull();
    }

    @Test
    void separateUrisArePlaybacksOfTheirOwnAndTheFirstFailureEndsThem() {
        PlaySession session = started(play("sound:nosuch", "sound:beep").separately());

        call.await(PlaybackFinished.class);
        call.libraryWaits(Duration.ofMillis(500));

        assertThat(result(session).status()).isEqualTo(PlayStatus.FAILED);
        assertThat(result(session).reason()).contains("sound:nosuch");
        assertThat(call.requests("/play?")).hasSize(1);
    }

    @Test
    void interruptingTheThreadThatWaitsStopsThePlay() {
        Thread waiting = Thread.currentThread();
        CompletableFuture<Void> interrupt = CompletableFuture.runAsync(() -> {
            call.await(PlaybackStarted.class);
            waiting.interrupt();
        });

        assertThatThrownBy(() -> play("tone:ring").run()).isInstanceOf(AriInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
        interrupt.join();
        call.await(PlaybackFinished.class);
    }

    /** Each event about a channel is told twice to an application that is subscribed to all channels as well. */
    private void subscribeToAllChannels() {
        call.ari().application(Key.application("app")).subscribe(List.of("channel:"));
    }

    @Test
    void aDigitThatIsToldTwiceIsOne() {
        subscribeToAllChannels();
        PlaySession session = started(prompt("sound:seven").matchLength(4));

        call.press("11");
        assertThat(session.result()).isNotDone();
        call.press("23");

        assertThat(result(session).digits()).isEqualTo("1123");
    }

    @Test
    void anItemThatIsToldTwiceIsOne() {
        subscribeToAllChannels();
        PlaySession session = started(play("sound:beep", "sound:seven", "sound:tt-weasels"));
        call.asteriskPlays(Duration.ofMillis(440));

        session.skip();

        awaitRequests("/play?", 2);
        assertThat(call.requests("/play?").get(1)).contains("tt-weasels");
        call.settle();
        call.asteriskPlays(LONG);
        assertThat(result(session).status()).isEqualTo(PlayStatus.FINISHED);
    }
}
