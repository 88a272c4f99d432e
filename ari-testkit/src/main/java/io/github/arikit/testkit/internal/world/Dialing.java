package io.github.arikit.testkit.internal.world;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to dial.
 *
 * @param caller the channel on whose behalf, if there is one
 * @param dialString what is dialed, as it is reported
 * @param answerDialString the same in the report of the answer, where Asterisk does not always repeat it
 * @param limit how long the answer may take; null for as long as it likes
 * @param whenAnswered what to do then
 */
public record Dialing(
        @Nullable Channel caller,
        String dialString,
        String answerDialString,
        @Nullable Duration limit,
        Runnable whenAnswered) {

    /** Dials on behalf of an application that waits for the answer before it gets the channel. */
    public static Dialing originated(String dialString, @Nullable Duration limit, Runnable whenAnswered) {
        return new Dialing(null, dialString, dialString, limit, whenAnswered);
    }

    /** Dials on a channel that an application has already. */
    public static Dialing inStasis(@Nullable Channel caller, String dialString, @Nullable Duration limit) {
        return new Dialing(caller, dialString, "", limit, () -> {});
    }
}
