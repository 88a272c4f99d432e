package io.github.arikit.examples.extensions;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.keyfilter.KeyFilter;
import io.github.arikit.ext.keyfilter.KeysOfKind;
import io.github.arikit.generated.event.Event;
import io.github.arikit.handles.AriResources;
import java.util.Collection;

/** Hears the events of some channels out of many. */
public final class FollowCalls {
    private FollowCalls() {}

    static Subscription<Event> follow(AriResources client, Collection<Key> keys) {
        return client.subscription(Event.class)
                .where(KeyFilter.anyOf(KeysOfKind.channels(keys)))
                .open();
    }
}
