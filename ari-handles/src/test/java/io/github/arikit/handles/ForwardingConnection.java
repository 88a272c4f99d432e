package io.github.arikit.handles;

import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.RequestSender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A connection that hands everything on; tests change some of it. */
class ForwardingConnection implements AriConnection {
    private final AriConnection connection;

    ForwardingConnection(AriConnection connection) {
        this.connection = connection;
    }

    @Override
    public <T> T send(AriRequest<T> request) {
        return connection.send(request);
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        return connection.sendAsync(request);
    }

    @Override
    public void start() {
        connection.start();
    }

    @Override
    public ConnectionState state() {
        return connection.state();
    }

    @Override
    public List<String> applications() {
        return connection.applications();
    }

    @Override
    public RequestSender withTimeout(Duration timeout) {
        return connection.withTimeout(timeout);
    }

    @Override
    public void close() {
        connection.close();
    }
}
