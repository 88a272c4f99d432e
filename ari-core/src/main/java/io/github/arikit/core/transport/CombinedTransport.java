package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult.Form;
import io.github.arikit.core.Transport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Carries calls over the event socket, and over HTTP what the socket cannot carry: files, and whatever
 * comes before it is opened for the first time.
 *
 * <p>Where it may choose, HTTP also takes what waits for the queue of a channel and would delay all that comes after
 * it, what is too long for a message, and everything while the socket does not answer.
 */
public final class CombinedTransport implements Transport {
    private final HttpTransport http;
    private final WebSocketTransport socket;
    private final boolean mayChoose;

    /** Combines two transports, and closes them in the end. */
    public CombinedTransport(HttpTransport http, WebSocketTransport socket, boolean mayChoose) {
        this.http = http;
        this.socket = socket;
        this.mayChoose = mayChoose;
    }

    @Override
    public <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout) {
        return execute(call, timeout, false);
    }

    @Override
    public <T> CompletableFuture<T> executeAwaited(AriCall<T> call, Duration timeout) {
        return execute(call, timeout, true);
    }

    private <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout, boolean isAwaited) {
        if (belongsToHttp(call)) {
            return overHttp(call, timeout, isAwaited);
        }
        try {
            SocketExchange<T> exchange = socket.prepare(call, timeout, isAwaited);
            return mayChoose && SocketMessages.isTooLong(exchange.message())
                    ? overHttp(call, timeout, isAwaited)
                    : socket.execute(exchange);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <T> CompletableFuture<T> overHttp(AriCall<T> call, Duration timeout, boolean isAwaited) {
        return isAwaited ? http.executeAwaited(call, timeout) : http.execute(call, timeout);
    }

    private boolean belongsToHttp(AriCall<?> call) {
        Form form = call.result().form();
        return form == Form.BINARY
                || form == Form.WEBSOCKET
                || !socket.wasOpened()
                || mayChoose && (call.operation().isQueuedOnChannel() || !socket.isAnswering());
    }

    @Override
    public void close() {
        socket.close();
        http.close();
    }
}
