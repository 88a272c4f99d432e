package io.github.arikit.handles;

import io.github.arikit.core.AriConnection;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.StasisStart;
import org.jspecify.annotations.Nullable;

/**
 * Where the calls that enter an application come from: all of them where this client is alone, and else a share, which
 * is taken only while somebody here serves calls.
 */
final class NewCalls implements AutoCloseable {
    private final AriConnection connection;
    private final EventRouter shared;
    private final MessageGate gate;
    private final EventRouter everything;
    private int serving;
    private AriConnection.@Nullable Feed share;

    /** Takes calls from the connection by way of a router of its own, or from the router of everything. */
    NewCalls(AriConnection connection, EventRouter shared, EventRouter everything) {
        this.connection = connection;
        this.shared = shared;
        gate = new MessageGate(shared::publish);
        this.everything = everything;
    }

    /** Lets through the calls that were held back until the client was prepared, and all that come. */
    void open() {
        gate.open();
    }

    Subscription<StasisStart> subscribe() {
        if (!connection.sharesCalls()) {
            return everything.subscribe(StasisStart.class);
        }
        Subscription<StasisStart> calls =
                shared.subscription(StasisStart.class).drain(this::leave).open();
        enter();
        return calls;
    }

    private synchronized void enter() {
        if (serving++ == 0) {
            share = connection.takeCalls(gate);
        }
    }

    /** Gives the share back before anybody stops listening: a call that was handed to us is handed to nobody else. */
    private synchronized void leave() {
        if (--serving == 0 && share != null) {
            share.close();
            share = null;
        }
    }

    @Override
    public void close() {
        shared.close();
    }
}
