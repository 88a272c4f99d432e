package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import java.util.List;
import org.slf4j.MDC;

/** What the log says about a handler while it runs: the resource, application and Asterisk that its event is about. */
final class Marks {
    private static final String RESOURCE = "ari.resource";
    private static final String APPLICATION = "ari.application";
    private static final String NODE = "ari.node";

    private Marks() {}

    /** Marks the current thread. */
    static void set(AriMessage event) {
        List<Key> keys = event.keys();
        if (!keys.isEmpty()) {
            Key key = keys.get(0);
            MDC.put(RESOURCE, key.kind().name() + ":" + key.id());
            MDC.put(APPLICATION, key.app());
            MDC.put(NODE, key.node());
        }
    }

    /** Takes the marks off the current thread. */
    static void clear() {
        MDC.remove(RESOURCE);
        MDC.remove(APPLICATION);
        MDC.remove(NODE);
    }
}
