package io.github.arikit.handles;

import io.github.arikit.core.AriConnection;
import io.github.arikit.core.Key;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.core.event.EventSource;
import io.github.arikit.core.event.SubscriptionBuilder;
import java.util.function.Consumer;

/**
 * The events of resources that belong together, such as all legs of one call, wherever in a cluster they are. May be
 * shared between threads; close it when done. Closing the client closes it, too.
 *
 * <p>A resource becomes part of it when a request names both: one that a handle with a key of the dialog sends
 * ({@link Key#withDialog}), or {@link #add}.
 */
public final class Dialog implements EventSource, AutoCloseable {
    private final String name;
    private final AriConnection connection;
    private final EventRouter router;
    private final AriConnection.Feed feed;
    private final Consumer<Dialog> onClose;

    Dialog(String name, AriConnection connection, EventRouter router, Consumer<Dialog> onClose) {
        this.name = name;
        this.connection = connection;
        this.router = router;
        this.onClose = onClose;
        feed = connection.openDialog(name, router::publish);
    }

    /** Returns the name, which is the dialog of its keys. */
    public String name() {
        return name;
    }

    /**
     * Makes an existing resource part of the dialog. Blocks until its node has answered.
     *
     * @return its key in this dialog, for handles whose requests take part too
     * @throws io.github.arikit.core.error.AriException if the node refuses, or does not answer
     */
    public Key add(Handle handle) {
        Key key = handle.key().withDialog(name);
        connection.joinDialog(key);
        return key;
    }

    @Override
    public <E> SubscriptionBuilder<E> subscription(Class<E> type) {
        return router.subscription(type);
    }

    /** Receives nothing more, and ends the subscriptions. Resources stay part of it. Twice is fine. */
    @Override
    public void close() {
        feed.close();
        router.close();
        onClose.accept(this);
    }
}
