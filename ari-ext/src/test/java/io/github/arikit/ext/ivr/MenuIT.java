package io.github.arikit.ext.ivr;

import static io.github.arikit.ext.fixture.RealCall.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.fixture.RealCall;
import io.github.arikit.generated.event.PlaybackStarted;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A caller with a telephone, on a real Asterisk. */
@EnabledIfSystemProperty(named = "ari.asterisk", matches = "real", disabledReason = "MenuTest uses the double")
class MenuIT {

    @Test
    void theCallerGoesAstrayIsSilentAndChooses() {
        try (RealCall call = new RealCall();
                Subscription<PlaybackStarted> heard = call.channel().subscribe(PlaybackStarted.class)) {
            Menu<Integer> below = Menu.<Integer>named("below")
                    .prompt("sound:tt-monkeys")
                    .choice("42", 42)
                    .build();
            Menu<Integer> above = Menu.<Integer>named("above")
                    .prompt("sound:beep")
                    .noInput("sound:tt-weasels")
                    .noMatch("sound:pbx-invalid")
                    .firstDigitTimeout(Duration.ofSeconds(1))
                    .subMenu("7", below)
                    .build();

            MenuSession<Integer> session = above.on(call.channel()).start();
            await(heard, "sound:tt-weasels");
            call.press("1");
            await(heard, "sound:pbx-invalid");
            call.press("7");
            await(heard, "sound:tt-monkeys");
            call.press("42");

            MenuResult<Integer> result = call.get(session.result());
            assertThat(result.status()).isEqualTo(MenuStatus.CHOSEN);
            assertThat(result.choice()).contains(42);
            assertThat(result.path()).containsExactly("7", "42");
        }
    }

    private static void await(Subscription<PlaybackStarted> heard, String uri) {
        while (!heard.next(PATIENCE).playback().mediaUri().equals(uri)) {}
    }
}
