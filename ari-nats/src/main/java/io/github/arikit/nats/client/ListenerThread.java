package io.github.arikit.nats.client;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.error.AriException;
import io.github.arikit.nats.NodeListener;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of the application, one thing after the other, and lets nothing through that they throw. */
final class ListenerThread implements NodeListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerThread.class);
    private static final int MOST_WAITING = 10_000;

    private final ConnectionListener connection;
    private final NodeListener nodes;
    private final ExecutorService thread;

    ListenerThread(ConnectionListener connection, NodeListener nodes) {
        this.connection = connection;
        this.nodes = nodes;
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                    Thread started = new Thread(task, "arikit-nats-listener");
                    started.setDaemon(true);
                    return started;
                });
        one.allowCoreThreadTimeOut(true);
        thread = one;
    }

    void connecting() {
        tell(connection, ConnectionListener::onConnecting);
    }

    void connected() {
        tell(connection, ConnectionListener::onConnected);
    }

    void interrupted(AriException cause) {
        LOG.warn("{}", cause.getMessage());
        tell(connection, listener -> listener.onInterrupted(cause));
    }

    void closed(@Nullable AriException cause) {
        tell(connection, listener -> listener.onClosed(cause));
    }

    @Override
    public void onNodeJoined(String node, String application) {
        LOG.info("Node {} serves application {}", node, application);
        tell(nodes, listener -> listener.onNodeJoined(node, application));
    }

    @Override
    public void onNodeLeft(String node, String application) {
        LOG.warn("Node {} does not serve application {} any more", node, application);
        tell(nodes, listener -> listener.onNodeLeft(node, application));
    }

    @Override
    public void onEventsLost(String node, String application, OptionalLong count) {
        LOG.warn(
                "{} events of application {} on node {} did not arrive",
                count.isPresent() ? count.getAsLong() : "Some",
                application,
                node);
        tell(nodes, listener -> listener.onEventsLost(node, application, count));
    }

    private <L> void tell(L listener, Consumer<? super L> what) {
        try {
            thread.execute(() -> guard(listener, what));
        } catch (RejectedExecutionException e) {
            LOG.error("A listener of the application blocks, or is closed, and was not told something");
        }
    }

    private static <L> void guard(L listener, Consumer<? super L> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException | Error e) {
            LOG.error("A listener of the application failed", e);
        }
    }

    /** Tells what is waiting, and nothing more. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
