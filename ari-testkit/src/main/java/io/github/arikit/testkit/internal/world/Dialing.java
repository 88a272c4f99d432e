package io.github.arikit.testkit.internal.world;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to dial.
 *
 * @param caller the channel on whose behalf, if there is one
 * @param dialString what is dialed, as it is reported
 * @param limit how long the answer may take; null for as long as it likes
 * @param whenAnswered what to do then
 * @param fromStasis whether an application has the channel already: then Asterisk does not repeat what is dialed, and
 *     neither ends the channel with the attempt nor reports the end of the channel as that of the attempt
 */
public record Dialing(
        @Nullable Channel caller,
        String dialString,
        @Nullable Duration limit,
        Runnable whenAnswered,
        boolean fromStasis) {

    /** Dials on behalf of an application that waits for the answer before it gets the channel. */
    public static Dialing originated(String dialString, @Nullable Duration limit, Runnable whenAnswered) {
        return new Dialing(null, dialString, limit, whenAnswered, false);
    }

    /** Dials on a channel that an application has already. */
    public static Dialing inStasis(@Nullable Channel caller, String dialString, @Nullable Duration limit) {
        return new Dialing(caller, dialString, limit, () -> {}, true);
    }
}
