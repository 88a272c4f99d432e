package io.github.arikit.testkit;

import io.github.arikit.testkit.internal.world.CallerStep;
import io.github.arikit.testkit.internal.world.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Somebody who calls an extension of the double, and what they are going to do. Each method appends one step; the last
 * one, {@link #hangsUp()} or {@link #staysOnTheLine()}, places the call. The steps are taken one after the other, in
 * the time of the double. Not to be shared between threads.
 */
public final class Caller {
    private final String extension;
    private final Function<Caller, ScriptedCall> place;
    private final List<CallerStep> steps = new ArrayList<>();
    private String name = "";
    private String number = "";
    private boolean placed;

    Caller(String extension, Function<Caller, ScriptedCall> place) {
        this.extension = Objects.requireNonNull(extension, "extension");
        this.place = place;
    }

    /** Calls from this number. */
    public Caller from(String callerNumber) {
        number = Objects.requireNonNull(callerNumber, "callerNumber");
        return this;
    }

    /** Calls under this name. */
    public Caller named(String callerName) {
        name = Objects.requireNonNull(callerName, "callerName");
        return this;
    }

    /** Waits until the call is answered. */
    public Caller waitsForAnswer() {
        return step(new CallerStep.Answered());
    }

    /** Waits until a media URI, such as {@code sound:hello-world}, begins to play; each time it plays counts once. */
    public Caller hears(String media) {
        return step(new CallerStep.Heard(Objects.requireNonNull(media, "media"), false));
    }

    /** Waits until a media URI has been played to its end; each time it plays counts once. */
    public Caller hearsAllOf(String media) {
        return step(new CallerStep.Heard(Objects.requireNonNull(media, "media"), true));
    }

    /** Waits until a recording of the call, or of a bridge it is in, has begun; each recording counts once. */
    public Caller waitsForRecording() {
        return step(new CallerStep.Recorded());
    }

    /**
     * Presses keys once the call is answered, 100 ms each with 100 ms between them; {@code w} is a pause of half a
     * second.
     *
     * @throws IllegalArgumentException if there is no key, or one that no telephone has
     */
    public Caller presses(String keys) {
        CallerStep pressing = new CallerStep.Pressing(Keys.checked(keys));
        waitsForAnswer();
        return step(pressing);
    }

    /** Waits this long. */
    public Caller after(Duration duration) {
        return step(new CallerStep.Waiting(Objects.requireNonNull(duration, "duration")));
    }

    /** Does what a script says, before what follows. */
    public Caller does(CallerScript script) {
        script.plan(this);
        return this;
    }

    /**
     * Hangs up at the end, and places the call now.
     *
     * @throws IllegalStateException if the call is placed already, or the double is shut down
     */
    public ScriptedCall hangsUp() {
        step(new CallerStep.HangingUp());
        return placed();
    }

    /**
     * Waits for the other side to hang up, and places the call now.
     *
     * @throws IllegalStateException if the call is placed already, or the double is shut down
     */
    public ScriptedCall staysOnTheLine() {
        return placed();
    }

    private Caller step(CallerStep step) {
        if (placed) {
            throw new IllegalStateException("The call is placed already");
        }
        steps.add(step);
        return this;
    }

    private ScriptedCall placed() {
        if (placed) {
            throw new IllegalStateException("The call is placed already");
        }
        placed = true;
        return place.apply(this);
    }

    String extension() {
        return extension;
    }

    Party party() {
        return new Party(name, number);
    }

    List<CallerStep> steps() {
        return List.copyOf(steps);
    }
}
