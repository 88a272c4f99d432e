package io.github.arikit.core;

import io.github.arikit.core.error.AriException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import io.github.arikit.core.transport.EventConnection;
import io.github.arikit.core.transport.HttpTransport;
import io.github.arikit.core.transport.MeasuredTransport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The connection to one Asterisk itself: requests go over HTTP, and messages arrive on a websocket that comes back by itself
 * when it is lost.
 *
 * <p>May be shared between threads. At most 64 requests are on their way at once, unless configured otherwise; others
 * wait in order, and their wait counts against their timeout. What an application attaches to a future may block;
 * before Java 21, no more than 256 such functions at once. Messages are handed over one by one, in order, on the thread
 * that reads them: a consumer that blocks for long makes Asterisk drop the connection.
 */
public final class NativeConnection implements AriConnection {
    private final AriConfig config;
    private final Transport transport;
    private final TransportSender sender;
    private final EventConnection events;

    private NativeConnection(AriConfig config, Transport transport, EventConnection events) {
        this.config = config;
        this.transport = transport;
        this.sender = new TransportSender(transport, this::timeoutOf);
        this.events = events;
    }

    /**
     * Connects, and blocks until messages arrive.
     *
     * @param onMessage what receives every message; it may run before this method returns
     * @throws AriException if nobody answers ({@link io.github.arikit.core.error.AriConnectException}), or Asterisk
     *     refuses ({@link io.github.arikit.core.error.AriResponseException})
     */
    public static NativeConnection open(
            AriConfig config,
            MessageDecoder decoder,
            Consumer<? super AriMessage> onMessage,
            ConnectionListener listener) {
        NativeConnection connection = create(config, decoder, onMessage, listener);
        try {
            connection.start();
            return connection;
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    /** Returns a connection that sends requests at once, and receives messages from {@link #start} on. */
    public static NativeConnection create(
            AriConfig config,
            MessageDecoder decoder,
            Consumer<? super AriMessage> onMessage,
            ConnectionListener listener) {
        Objects.requireNonNull(decoder, "decoder");
        Objects.requireNonNull(onMessage, "onMessage");
        Objects.requireNonNull(listener, "listener");
        EventConnection events = new EventConnection(config, decoder, onMessage, listener);
        return new NativeConnection(config, MeasuredTransport.of(new HttpTransport(config), config.metrics()), events);
    }

    @Override
    public void start() {
        events.open();
    }

    @Override
    public void resynchroniseWith(Resynchroniser resynchroniser) {
        events.resynchroniseWith(resynchroniser);
    }

    @Override
    public void resume() {
        events.resume();
    }

    /** Returns the configuration. */
    public AriConfig config() {
        return config;
    }

    @Override
    public ConnectionState state() {
        return events.state();
    }

    @Override
    public List<String> applications() {
        return config.applications();
    }

    @Override
    public <T> T send(AriRequest<T> request) {
        return sender.send(request);
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        return sender.sendAsync(request);
    }

    private Duration timeoutOf(AriCall<?> call) {
        return call.operation().isQueuedOnChannel() ? config.queuedRequestTimeout() : config.requestTimeout();
    }

    @Override
    public RequestSender withTimeout(Duration timeout) {
        return sender.withTimeout(timeout);
    }

    @Override
    public void close() {
        events.close();
        transport.close();
    }
}
