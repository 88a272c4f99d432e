package io.github.arikit.nats.proxy;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import java.util.List;

/**
 * An event as Asterisk wrote it.
 *
 * @param head what is known of it
 * @param frame its text
 * @param keys the resources it concerns; none if that was not asked for
 */
record ProxyEvent(EventHead head, String frame, List<Key> keys) implements AriMessage {

    @Override
    public String type() {
        return head.type();
    }
}
