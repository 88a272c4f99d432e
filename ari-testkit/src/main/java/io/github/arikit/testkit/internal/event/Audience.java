package io.github.arikit.testkit.internal.event;

import java.util.List;

/**
 * Who is told of an event.
 *
 * @param topics applications that are subscribed to one of these, or to all of their kind
 * @param forwards applications that are subscribed to these very topics, once more for each
 * @param everything whether applications that are subscribed to everything are told as well
 */
public record Audience(List<Topic> topics, List<Topic> forwards, boolean everything) {

    /** Returns those that are subscribed to one of these, or to all of their kind, or to everything. */
    public static Audience of(Topic... topics) {
        return new Audience(List.of(topics), List.of(), true);
    }
}
