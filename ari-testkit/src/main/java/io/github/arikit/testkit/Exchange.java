package io.github.arikit.testkit;

import java.time.Instant;

/**
 * One thing that went over the wire, for failure messages. Immutable; carries no credentials.
 *
 * @param time when
 * @param kind request or event
 * @param subject method, path and status of a request, or type and application of an event
 * @param content the JSON of the answer or event; empty if there is none
 */
public record Exchange(Instant time, Kind kind, String subject, String content) {

    /** What went over the wire. */
    public enum Kind {
        /** A request, and the answer to it. */
        REQUEST,
        /** An event to one application. */
        EVENT
    }

    @Override
    public String toString() {
        return time + " " + subject + " " + content;
    }
}
