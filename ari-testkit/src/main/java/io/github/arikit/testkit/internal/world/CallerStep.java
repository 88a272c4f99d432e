package io.github.arikit.testkit.internal.world;

import java.time.Duration;

/** One thing that a scripted person does or waits for, who calls or is called. */
public sealed interface CallerStep {

    /** Waits until the call is answered. */
    record Answered() implements CallerStep {}

    /** Lets the phone ring. */
    record Ringing() implements CallerStep {}

    /** Answers. */
    record Answering() implements CallerStep {}

    /** Refuses the call with a status of SIP. */
    record Refusing(int status) implements CallerStep {}

    /** Waits until a media URI is played, or has been played to its end. */
    record Heard(String media, boolean toTheEnd) implements CallerStep {}

    /** Waits until a recording begins. */
    record Recorded() implements CallerStep {}

    /** Presses keys. */
    record Pressing(String keys) implements CallerStep {}

    /** Waits. */
    record Waiting(Duration duration) implements CallerStep {}

    /** Hangs up. */
    record HangingUp() implements CallerStep {}
}
