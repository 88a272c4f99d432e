package io.github.arikit.ext.play;

import io.github.arikit.handles.Player;
import java.time.Duration;

/**
 * Asks for digits: a {@link Play} that gives time for them. Unless set otherwise there are 4 seconds for the first digit
 * after the audio, 3 seconds for each further one, and 3 minutes for all of them.
 *
 * <pre>{@code
 * PlayResult pin = Prompt.on(channel).uris("sound:enter-password").matchLength(4).run();
 * if (pin.isMatched()) {
 *     check(pin.digits());
 * }
 * }</pre>
 *
 * <p>Silence ends it as {@link PlayStatus#FINISHED} without digits.
 */
public final class Prompt {
    /** How long to wait for the first digit after the audio. */
    public static final Duration FIRST_DIGIT = Duration.ofSeconds(4);

    /** How long to wait for each further digit. */
    public static final Duration INTER_DIGIT = Duration.ofSeconds(3);

    /** How long to wait for all digits together. */
    public static final Duration OVERALL_DIGITS = Duration.ofMinutes(3);

    private Prompt() {}

    /** Describes a prompt on a channel or bridge. Nothing is sent yet. */
    public static Play on(Player player) {
        return Play.on(player)
                .firstDigitTimeout(FIRST_DIGIT)
                .interDigitTimeout(INTER_DIGIT)
                .overallDigitTimeout(OVERALL_DIGITS);
    }
}
