package io.github.arikit.nats.wire;

import io.github.arikit.core.Key;

/**
 * The subjects of the protocol.
 *
 * @param prefix what all of them begin with, its dot included
 */
public record Subjects(String prefix) {
    /** The prefix that all programs use unless told otherwise. */
    public static final String DEFAULT_PREFIX = "ari.";

    /** The queue that shares out creations among proxies. */
    public static final String CREATE_QUEUE = "ariproxy";

    /** The queue that shares out new calls among clients. */
    public static final String CALL_QUEUE = "ARIProxyStasisStartDistributorQueue";

    /** The kinds of requests: they differ in who receives them. */
    public enum RequestClass {
        /** A read that answers with keys; every proxy that the subject names receives it. */
        GET("get"),
        /** A read that answers with data; every proxy that the subject names receives it. */
        DATA("data"),
        /** An action; every proxy that the subject names receives it. */
        COMMAND("command"),
        /** A creation; one of the proxies that the subject names receives it. */
        CREATE("create");

        private final String word;

        RequestClass(String word) {
            this.word = word;
        }
    }

    /** Returns where proxies are asked to announce themselves. */
    public String ping() {
        return prefix + "ping";
    }

    /** Returns where proxies announce themselves. */
    public String announce() {
        return prefix + "announce";
    }

    /** Returns where proxies of this project say that they leave; the Go programs do not listen to it. */
    public String leave() {
        return prefix + "leave";
    }

    /** Returns where requests go. A node without an application cannot be named. */
    public String request(RequestClass requestClass, String app, String node) {
        String subject = prefix + requestClass.word;
        if (app.isEmpty()) {
            return subject;
        }
        subject += "." + word("application", app);
        return node.isEmpty() ? subject : subject + "." + word("node", node);
    }

    /** Returns where the events of an application on a node go. */
    public String events(String app, String node) {
        return prefix + "event." + word("application", app) + "." + word("node", node);
    }

    /** Returns what receives the events of an application on all nodes. */
    public String eventsOfAllNodes(String app) {
        return prefix + "event." + word("application", app) + ".>";
    }

    /** Returns the application whose events go to a subject. */
    public String applicationOf(String events) {
        int begin = (prefix + "event.").length();
        return events.substring(begin, events.indexOf('.', begin));
    }

    /** Returns the node whose events go to a subject. */
    public String nodeOf(String events) {
        return events.substring(events.lastIndexOf('.') + 1);
    }

    /** Returns where the events of a dialog go. */
    public String dialog(String dialog) {
        return prefix + "dialogevent." + word("dialog", dialog);
    }

    /**
     * Returns a name that is to be one word of a subject.
     *
     * @throws IllegalArgumentException if it would be several, or a wildcard
     */
    public static String word(String what, String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '.' || c == '*' || c == '>' || c <= ' ')) {
            throw new IllegalArgumentException("The " + what + " \"" + name
                    + "\" cannot be part of a subject: no dots, asterisks, angle brackets or spaces, please");
        }
        return name;
    }

    /** Checks that a key names nothing that a subject cannot carry, and returns it. */
    public static Key addressable(Key key) {
        if (!key.app().isEmpty()) {
            word("application", key.app());
        }
        if (!key.node().isEmpty()) {
            word("node", key.node());
        }
        return key;
    }
}
