package io.github.arikit.testkit;

/**
 * Something that the specification does not allow. Immutable.
 *
 * @param origin who did it
 * @param subject the operation, such as {@code channels.play}, or the type of the event
 * @param problem what is wrong, for people
 * @param crashesAsterisk whether the same request can end the process of a real Asterisk 22.10.1
 */
public record SpecViolation(Origin origin, String subject, String problem, boolean crashesAsterisk) {

    /** Who strayed from the specification. */
    public enum Origin {
        /** The client, by a request. */
        CLIENT,
        /** The double itself, by an answer or an event; please report it. */
        DOUBLE
    }

    @Override
    public String toString() {
        return subject + ": " + problem + (crashesAsterisk ? " (this can crash Asterisk 22.10.1)" : "");
    }
}
