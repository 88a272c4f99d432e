package io.github.arikit.ext.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.arikit.ext.fixture.DoubleCall;
import io.github.arikit.ext.play.Prompt;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MenuTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private DoubleCall call;

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

    private static Menu<String> menu() {
        Menu<String> sales = Menu.<String>named("sales")
                .prompt("sound:tt-weasels")
                .choice("1", "new")
                .back("*")
                .build();
        return Menu.<String>named("main")
                .prompt("sound:seven")
                .choice("0", "operator")
                .choice("22", "support")
                .subMenu("1", sales)
                .again("*")
                .noInput("sound:beep")
                .noMatch("sound:pbx-invalid")
                .retries(1)
                .build();
    }

    private MenuWalk<String> walk(Menu<String> menu) {
        return menu.on(call.channel()).scheduler(call.scheduler()).threads(call.threads());
    }

    private MenuSession<String> started(Menu<String> menu) {
        MenuSession<String> session = walk(menu).start();
        awaitSound("sound:seven");
        return session;
    }

    private void awaitSound(String uri) {
        assertThat(call.await(PlaybackStarted.class).playback().mediaUri()).isEqualTo(uri);
    }

    private MenuResult<String> result(MenuSession<String> session) {
        return call.get(session.result());
    }

    @Test
    void aChoiceEndsTheWalkWithItsResult() {
        MenuSession<String> session = started(menu());

        call.press("22");

        MenuResult<String> result = result(session);
        assertThat(result.status()).isEqualTo(MenuStatus.CHOSEN);
        assertThat(result.choice()).contains("support");
        assertThat(result.path()).containsExactly("22");
        assertThat(result.menu()).isEqualTo("main");
    }

    @Test
    void aSubMenuIsWalkedIntoAndBackOutOf() {
        MenuSession<String> session = started(menu());
        call.press("1");
        awaitSound("sound:tt-weasels");
        call.press("*");
        awaitSound("sound:seven");
        call.press("1");
        awaitSound("sound:tt-weasels");

        call.press("1");

        MenuResult<String> result = result(session);
        assertThat(result.choice()).contains("new");
        assertThat(result.path()).containsExactly("1", "1");
        assertThat(result.menu()).isEqualTo("sales");
    }

    @Test
    void silenceIsSpokenToAndEndsTheWalkInTheEnd() {
        MenuSession<String> session = started(menu());
        call.asteriskPlays(LONG);
        call.libraryWaits(Prompt.FIRST_DIGIT);
        awaitSound("sound:beep");
        call.asteriskPlays(LONG);
        awaitSound("sound:seven");
        call.asteriskPlays(LONG);

        call.libraryWaits(Prompt.FIRST_DIGIT);

        assertThat(result(session).status()).isEqualTo(MenuStatus.NO_INPUT);
        assertThat(result(session).choice()).isEmpty();
    }

    @Test
    void keysThatAreNoChoiceAreSpokenToAndEndTheWalkInTheEnd() {
        MenuSession<String> session = started(menu());
        call.press("9");
        awaitSound("sound:pbx-invalid");

        call.press("8");

        assertThat(result(session).status()).isEqualTo(MenuStatus.NO_MATCH);
    }

    @Test
    void anUnfinishedChoiceIsNone() {
        MenuSession<String> session = started(menu());
        call.press("2");
        call.libraryWaits(Prompt.INTER_DIGIT);
        awaitSound("sound:pbx-invalid");

        call.press("22");

        assertThat(result(session).choice()).contains("support");
    }

    @Test
    void toHearItAgainDoesNotCountAsARetry() {
        MenuSession<String> session = started(menu());
        for (int i = 0; i < 3; i++) {
            call.press("*");
            awaitSound("sound:seven");
        }

        call.press("0");

        assertThat(result(session).choice()).contains("operator");
        assertThat(result(session).path()).containsExactly("0");
    }

    @Test
    void withoutBargeInThePromptIsPlayedToItsEnd() {
        Menu<String> menu = Menu.<String>named("main")
                .prompt("sound:seven")
                .choice("12", "both")
                .withoutBargeIn()
                .build();
        MenuSession<String> session = started(menu);
        call.press("12");
        assertThat(session.result()).isNotDone();

        call.asteriskPlays(LONG);

        assertThat(result(session).choice()).contains("both");
        assertThat(call.requests("DELETE")).isEmpty();
    }

    @Test
    void theLanguageIsThatOfTheWalk() {
        MenuSession<String> session = walk(menu()).language("de").start();

        assertThat(call.await(PlaybackStarted.class).playback().language()).contains("de");

        call.get(session.stop());
    }

    @Test
    void aHangupEndsTheWalk() {
        MenuSession<String> session = started(menu());

        call.far().hangup();

        assertThat(result(session).status()).isEqualTo(MenuStatus.HUNG_UP);
    }

    @Test
    void stoppingEndsTheWalk() {
        MenuSession<String> session = started(menu());

        assertThat(call.get(session.stop()).status()).isEqualTo(MenuStatus.CANCELLED);
    }

    @Test
    void theWholeHasALimit() {
        MenuSession<String> session = started(menu());

        call.libraryWaits(MenuWalk.MAX_TIME);

        assertThat(result(session).status()).isEqualTo(MenuStatus.TIMED_OUT);
    }

    @Test
    void whatCannotBePlayedFailsAndSaysWhat() {
        Menu<String> menu = Menu.<String>named("main")
                .prompt("sound:nosuch")
                .choice("1", "one")
                .build();
        MenuSession<String> session = walk(menu).start();
        call.await(PlaybackFinished.class);

        call.libraryWaits(Duration.ofMillis(500));

        assertThat(result(session).status()).isEqualTo(MenuStatus.FAILED);
        assertThat(result(session).reason()).contains("sound:nosuch");
    }

    @Test
    void whatCannotBeToldApartIsRefused() {
        Menu.Builder<String> builder = Menu.<String>named("main").choice("12", "x");

        assertThatIllegalArgumentException().isThrownBy(() -> builder.choice("1", "y"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.choice("123", "y"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.choice("12", "y"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.choice("", "y"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.choice("x", "y"));
        assertThatIllegalStateException().isThrownBy(builder::build);
    }

    @Test
    void theKeysOfSeveralMenusMayBePressedInOneGo() {
        MenuSession<String> session = started(menu());

        call.pressInOneGo("11");

        MenuResult<String> result = result(session);
        assertThat(result.choice()).contains("new");
        assertThat(result.path()).containsExactly("1", "1");
        assertThat(call.requests("/play?")).hasSize(1);
    }

    @Test
    void whatIsPressedWhileTheNextMenuStartsIsNotLost() {
        MenuSession<String> session = started(menu());

        call.far().sendDtmf(options -> options.dtmf("1*1*1*22"));
        // Each digit comes whenever the library happens to be at whatever point between two menus.
        for (int digit = 0; digit < 8; digit++) {
            call.asteriskMoves(Duration.ofMillis(200));
        }

        MenuResult<String> result = result(session);
        assertThat(result.choice()).contains("support");
        assertThat(result.path()).containsExactly("22");
    }

    @Test
    void aMenuWithoutTypeAheadForgetsWhatWasPressedBefore() {
        Menu<String> terms = Menu.<String>named("terms")
                .prompt("sound:tt-weasels")
                .choice("1", "agreed")
                .withoutTypeAhead()
                .build();
        Menu<String> main = Menu.<String>named("main")
                .prompt("sound:seven")
                .subMenu("1", terms)
                .build();
        MenuSession<String> session = started(main);

        call.pressInOneGo("11");
        awaitSound("sound:tt-weasels");
        assertThat(session.result()).isNotDone();
        call.press("1");

        assertThat(result(session).choice()).contains("agreed");
    }

    @Test
    void afterAMistakeTheRestIsForgotten() {
        MenuSession<String> session = started(menu());

        call.pressInOneGo("90");
        awaitSound("sound:pbx-invalid");
        assertThat(session.result()).isNotDone();
        call.press("22");

        assertThat(result(session).choice()).contains("support");
    }

    @Test
    void aMistakeThatWasTypedAheadIsSpokenToInTheMenuItWasMeantFor() {
        Menu<String> below = Menu.<String>named("below")
                .prompt("sound:tt-weasels")
                .noMatch("sound:pbx-invalid")
                .choice("1", "one")
                .build();
        Menu<String> main = Menu.<String>named("main")
                .prompt("sound:seven")
                .subMenu("1", below)
                .build();
        MenuSession<String> session = started(main);

        call.pressInOneGo("191");
        awaitSound("sound:pbx-invalid");
        call.press("1");

        assertThat(result(session).path()).containsExactly("1", "1");
    }

    @Test
    void aHangupInAGapEndsTheWalk() {
        MenuSession<String> session = started(menu());

        call.inAGap(() -> call.far().hangup());

        assertThat(result(session).status()).isEqualTo(MenuStatus.HUNG_UP);
    }

    @Test
    void closingTheClientEndsTheWalk() {
        MenuSession<String> session = started(menu());

        call.ari().close();

        assertThat(result(session).status()).isEqualTo(MenuStatus.FAILED);
    }
}
