package io.github.arikit.nats.bus;

import java.util.Map;

/**
 * Where subjects go in RabbitMQ: the exchanges, and names of queues, that the proxy in Go has. Exchanges do not follow the
 * prefix of the subjects.
 *
 * @param prefix what all subjects begin with, its dot included
 */
record RabbitRoutes(String prefix) {
    private static final String FANOUT = "fanout";
    private static final String TOPIC = "topic";

    /** The exchanges and their types. The last one is of this project: in that of announcements, it would be one. */
    static final Map<String, String> EXCHANGES = Map.of(
            "ari.event", TOPIC,
            "ari.request", TOPIC,
            "ari.ping", FANOUT,
            "ari.announce", FANOUT,
            "ari.leave", FANOUT);

    /** Returns the exchange that a subject of the protocol goes through. */
    String exchange(String subject) {
        String word = word(subject);
        return switch (word) {
            case "event", "dialogevent" -> "ari.event";
            case "ping", "announce", "leave" -> "ari." + word;
            default -> "ari.request";
        };
    }

    /** Tells whether a subject carries events. */
    boolean isEvents(String subject) {
        return exchange(subject).equals("ari.event");
    }

    private String word(String subject) {
        String rest = subject.startsWith(prefix) ? subject.substring(prefix.length()) : subject;
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    /** Returns the pattern that matches what a subscription to a subject receives. */
    static String pattern(String subject) {
        return subject.endsWith(".>") ? subject.substring(0, subject.length() - 1) + "#" : subject;
    }

    /** Returns the name of the queue that all those share who subscribe to a subject with a queue of this name. */
    static String sharedQueue(String queue, String subject) {
        return queue + "-" + subject;
    }
}
