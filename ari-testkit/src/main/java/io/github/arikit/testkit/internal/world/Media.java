package io.github.arikit.testkit.internal.world;

import java.time.Duration;

/** What comes of playing one media URI. */
sealed interface Media {

    /** It ends by itself. */
    record Ending(Duration length) implements Media {}

    /** It is spoken digit by digit and ends by itself, and nothing ends it before. */
    record Spoken(Duration length) implements Media {}

    /** It goes on until it is stopped. */
    record Endless() implements Media {}

    /** It cannot be opened, and Asterisk says so. */
    record Failing() implements Media {}

    /** Asterisk gives it up without a word. */
    record Vanishing() implements Media {}
}
