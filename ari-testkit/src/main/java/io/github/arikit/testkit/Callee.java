package io.github.arikit.testkit;

import io.github.arikit.testkit.internal.world.CallerStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who is called at a {@link ScriptedEndpoint}, and what they are going to do. Each method appends one step; the
 * steps are taken one after the other, in the time of the double, in every call to the endpoint. Without a last step
 * that ends the call they stay on the line. To be used only while {@link CalleeScript#plan} runs.
 */
public final class Callee {
    private final List<CallerStep> steps = new ArrayList<>();

    Callee() {}

    /** Lets the phone ring ({@code 180 Ringing}). */
    public Callee rings() {
        return step(new CallerStep.Ringing());
    }

    /** Answers. */
    public Callee answers() {
        return step(new CallerStep.Answering());
    }

    /** Waits this long. */
    public Callee after(Duration duration) {
        return step(new CallerStep.Waiting(Objects.requireNonNull(duration, "duration")));
    }

    /** Waits until a media URI, such as {@code sound:hello-world}, begins to play; each time it plays counts once. */
    public Callee hears(String media) {
        return step(new CallerStep.Heard(Objects.requireNonNull(media, "media"), false));
    }

    /** Waits until a media URI has been played to its end; each time it plays counts once. */
    public Callee hearsAllOf(String media) {
        return step(new CallerStep.Heard(Objects.requireNonNull(media, "media"), true));
    }

    /** Waits until a recording of the call, or of a bridge it is in, has begun; each recording counts once. */
    public Callee waitsForRecording() {
        return step(new CallerStep.Recorded());
    }

    /**
     * Presses keys, 100 ms each with 100 ms between them; {@code w} is a pause of half a second.
     *
     * @throws IllegalArgumentException if there is no key, or one that no telephone has
     */
    public Callee presses(String keys) {
        return step(new CallerStep.Pressing(Keys.checked(keys)));
    }

    /**
     * Refuses the call with a status of SIP: 486 is busy, 603 declined, 480 not available, 404 unknown there, 503
     * congested. The channel ends with the cause of Q.850 that Asterisk makes of it.
     *
     * @throws IllegalArgumentException if the status is not from 400 to 699
     */
    public Callee refuses(int sipStatus) {
        if (sipStatus < 400 || sipStatus > 699) {
            throw new IllegalArgumentException("A call is refused with a status from 400 to 699: " + sipStatus);
        }
        return step(new CallerStep.Refusing(sipStatus));
    }

    /** Hangs up. */
    public Callee hangsUp() {
        return step(new CallerStep.HangingUp());
    }

    private Callee step(CallerStep step) {
        steps.add(step);
        return this;
    }

    List<CallerStep> steps() {
        return List.copyOf(steps);
    }
}
