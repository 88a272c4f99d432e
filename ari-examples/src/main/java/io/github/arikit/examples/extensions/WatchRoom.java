package io.github.arikit.examples.extensions;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.bridgemon.BridgeChange;
import io.github.arikit.ext.bridgemon.BridgeMonitor;
import io.github.arikit.handles.AriResources;
import java.util.function.Consumer;

/** Makes a conference, and tells who is in it until it is destroyed. */
public final class WatchRoom {
    private WatchRoom() {}

    static void watch(AriResources client, String name, Consumer<String> screen) {
        try (BridgeMonitor room = BridgeMonitor.create(client.stageCreateBridge(
                        options -> options.type("mixing").name(name)));
                Subscription<BridgeChange> changes = room.watch()) {
            screen.accept("in the room: " + room.state().channelIds());
            for (BridgeChange change : changes) {
                screen.accept(change.kind() + ", in the room: " + change.state().channelIds());
            }
        }
    }
}
