package io.github.arikit.ext.ivr;

import static io.github.arikit.ext.fixture.RealCall.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.fixture.RealCall;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.handles.BridgeHandle;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A caller with a telephone, on a real Asterisk. */
@EnabledIfSystemProperty(named = "ari.asterisk", matches = "real", disabledReason = "MenuTest uses the double")
class MenuIT {
    private static final String LONG = "sound:tt-monkeys";
    private RealCall call;
    private Subscription<PlaybackStarted> heard;

    @BeforeEach
    void placeCall() {
        call = new RealCall();
        heard = call.channel().subscribe(PlaybackStarted.class);
    }

    @AfterEach
    void hangUp() {
        call.close();
    }

    private void await(String uri) {
        while (!heard.next(PATIENCE).playback().mediaUri().equals(uri)) {}
    }

    private static Menu.Builder<Integer> above() {
        Menu<Integer> below = Menu.<Integer>named("below")
                .prompt("sound:tt-weasels")
                .choice("42", 42)
                .build();
        return Menu.<Integer>named("above")
                .prompt(LONG)
                .noInput("sound:beep")
                .noMatch("sound:pbx-invalid")
                .firstDigitTimeout(Duration.ofSeconds(1))
                .retries(1)
                .subMenu("7", below);
    }

    private MenuSession<Integer> started(Menu<Integer> menu) {
        MenuSession<Integer> session = menu.on(call.channel()).start();
        await(menu.prompt().get(0));
        return session;
    }

    private MenuResult<Integer> result(MenuSession<Integer> session) {
        return call.get(session.result());
    }

    @Test
    void theCallerGoesAstrayIsSilentAndChooses() {
        Menu<Integer> menu = Menu.<Integer>named("short")
                .prompt("sound:beep")
                .noInput("sound:tt-weasels")
                .noMatch("sound:pbx-invalid")
                .firstDigitTimeout(Duration.ofSeconds(1))
                .subMenu("7", above().build())
                .build();
        MenuSession<Integer> session = started(menu);

        await("sound:tt-weasels");
        call.press("1");
        await("sound:pbx-invalid");
        call.press("7");
        await(LONG);
        call.press("7");
        await("sound:tt-weasels");
        call.press("42");

        assertThat(result(session).status()).isEqualTo(MenuStatus.CHOSEN);
        assertThat(result(session).choice()).contains(42);
        assertThat(result(session).path()).containsExactly("7", "7", "42");
    }

    @Test
    void whoKnowsTheWayPressesAllKeysInOneGo() {
        MenuSession<Integer> session = started(above().build());

        call.press("742");

        assertThat(result(session).status()).isEqualTo(MenuStatus.CHOSEN);
        assertThat(result(session).path()).containsExactly("7", "42");
        assertThat(result(session).menu()).isEqualTo("below");
    }

    @Test
    void onABridgeTheKeysOfTheNextMenuMayBePressedAheadToo() {
        BridgeHandle bridge = call.bridge(call.channel(), call.idle());
        try (Subscription<PlaybackStarted> played = bridge.subscribe(PlaybackStarted.class)) {
            MenuSession<Integer> session = above().build().on(bridge).start();
            played.next(PATIENCE);

            call.press("742");

            assertThat(result(session).path()).containsExactly("7", "42");
        }
    }

    @Test
    void aMenuThatIsToBeHeardForgetsWhatWasPressedBeforeIt() {
        Menu<Integer> terms = Menu.<Integer>named("terms")
                .prompt("sound:tt-weasels")
                .choice("1", 1)
                .withoutTypeAhead()
                .build();
        MenuSession<Integer> session = started(Menu.<Integer>named("main")
                .prompt("digits:7777")
                .withoutBargeIn()
                .subMenu("1", terms)
                .build());

        // All of it is pressed before the digits have been said.
        call.press("11");
        await("sound:tt-weasels");
        assertThat(session.result()).isNotDone();
        call.press("1");

        assertThat(result(session).path()).containsExactly("1", "1");
    }

    @Test
    void silenceEndsIt() {
        Menu<Integer> menu = Menu.<Integer>named("main")
                .prompt("sound:beep")
                .choice("1", 1)
                .firstDigitTimeout(Duration.ofSeconds(1))
                .retries(1)
                .build();

        MenuResult<Integer> result = menu.on(call.channel()).run();

        assertThat(result.status()).isEqualTo(MenuStatus.NO_INPUT);
        // Two beeps of 440 ms, and a second after each.
        assertThat(result.duration()).isBetween(Duration.ofMillis(2_800), Duration.ofMillis(4_500));
    }

    @Test
    void keysThatAreNoChoiceEndIt() {
        MenuSession<Integer> session = started(above().build());

        call.press("1");
        await("sound:pbx-invalid");
        call.press("2");

        assertThat(result(session).status()).isEqualTo(MenuStatus.NO_MATCH);
    }

    @Test
    void theApplicationEndsIt() {
        RealCall.Ear ear = call.listen();
        MenuSession<Integer> session = started(above().build());
        assertThat(ear.next(1).sounds()).isNotEmpty();

        MenuResult<Integer> result = call.get(session.stop());

        assertThat(result.status()).isEqualTo(MenuStatus.CANCELLED);
        assertThat(ear.next(1).sounds()).isEmpty();
    }

    @Test
    void aHangupEndsIt() {
        MenuSession<Integer> session = started(above().build());

        call.hangUpFar();

        assertThat(result(session).status()).isEqualTo(MenuStatus.HUNG_UP);
    }

    @Test
    void leavingTheApplicationEndsIt() {
        MenuSession<Integer> session = started(Menu.<Integer>named("main")
                .prompt("sound:beep")
                .choice("1", 1)
                .firstDigitTimeout(PATIENCE)
                .build());
        try (Subscription<StasisEnd> left = call.channel().subscribe(StasisEnd.class)) {
            call.channel()
                    .continueInDialplan(options -> options.context("default").extension("answer"));
            left.next(PATIENCE);
        }

        assertThat(result(session).status()).isEqualTo(MenuStatus.HUNG_UP);
    }

    @Test
    void theWholeHasALimit() {
        MenuResult<Integer> result = above().build()
                .on(call.channel())
                .maxTime(Duration.ofSeconds(1))
                .run();

        assertThat(result.status()).isEqualTo(MenuStatus.TIMED_OUT);
    }

    @Test
    void aPromptThatIsNotThereFails() {
        Menu<Integer> menu = Menu.<Integer>named("main")
                .prompt("sound:no-such-sound")
                .choice("1", 1)
                .build();

        MenuResult<Integer> result = menu.on(call.channel()).run();

        assertThat(result.status()).isEqualTo(MenuStatus.FAILED);
        assertThat(result.reason()).contains("sound:no-such-sound");
    }
}
