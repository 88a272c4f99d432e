package io.github.arikit.core.transport;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.event.AriMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on to a listener of the application, and lets nothing that it throws through. */
final class SafeListener implements ConnectionListener {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionListener.class);

    private final ConnectionListener listener;

    SafeListener(ConnectionListener listener) {
        this.listener = listener;
    }

    @Override
    public void onConnecting() {
        tell(listener::onConnecting);
    }

    @Override
    public void onConnected() {
        tell(listener::onConnected);
    }

    @Override
    public void onInterrupted(AriException cause) {
        tell(() -> listener.onInterrupted(cause));
    }

    @Override
    public void onRefused(AriException cause) {
        tell(() -> listener.onRefused(cause));
    }

    @Override
    public void onClosed(@Nullable AriException cause) {
        tell(() -> listener.onClosed(cause));
    }

    @Override
    public void onUndecodable(AriDecodeException error) {
        tell(() -> listener.onUndecodable(error));
    }

    @Override
    public void onConsumerFailure(AriMessage message, RuntimeException failure) {
        tell(() -> listener.onConsumerFailure(message, failure));
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A connection listener of the application failed", e);
        }
    }
}
