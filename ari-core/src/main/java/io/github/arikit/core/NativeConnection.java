package io.github.arikit.core;

import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import io.github.arikit.core.transport.CombinedTransport;
import io.github.arikit.core.transport.EventConnection;
import io.github.arikit.core.transport.HttpTransport;
import io.github.arikit.core.transport.MeasuredTransport;
import io.github.arikit.core.transport.RetryingTransport;
import io.github.arikit.core.transport.SocketUser;
import io.github.arikit.core.transport.WebSocketTransport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection to one Asterisk itself: messages arrive on a websocket that comes back by itself when it is lost, and
 * requests go over HTTP or the same websocket, as the configuration says.
 *
 * <p>May be shared between threads. At most 64 requests are on their way at once, unless configured otherwise; others
 * wait in order, and their wait counts against their timeout. What an application attaches to a future may block;
 * before Java 21, no more than 256 such functions at once. Messages are handed over one by one, in order, on the thread
 * that reads them: a consumer that blocks for long makes Asterisk drop the connection.
 */
public final class NativeConnection implements AriConnection {
    private final AriConfig config;
    private final EventConnection events;
    private final Transport transport;
    private final CallSender sender;
    /** Null where all requests go over HTTP. */
    private final @Nullable WebSocketTransport overSocket;

    private NativeConnection(
            AriConfig config, EventConnection events, HttpTransport http, @Nullable WebSocketTransport overSocket) {
        this.config = config;
        this.events = events;
        this.overSocket = overSocket;
        Transport direct = overSocket == null
                ? http
                : new CombinedTransport(http, overSocket, config.transport() == TransportMode.AUTO);
        transport = MeasuredTransport.of(new RetryingTransport(direct, config.retries()), config.metrics());
        sender = CallSender.of(transport, config.requestTimeout(), config.queuedRequestTimeout());
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
        WebSocketTransport overSocket =
                config.transport() == TransportMode.HTTP ? null : new WebSocketTransport(config);
        SocketUser user = overSocket == null ? SocketUser.NONE : overSocket;
        EventConnection events = new EventConnection(config, decoder, onMessage, listener, user);
        return new NativeConnection(config, events, new HttpTransport(config), overSocket);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where requests are to go over the websocket alone, it also makes sure that this Asterisk answers them there.
     */
    @Override
    public void start() {
        events.open();
        if (overSocket != null && config.transport() == TransportMode.WEBSOCKET) {
            requireAnswers(overSocket);
        }
    }

    private void requireAnswers(WebSocketTransport socket) {
        try {
            if (socket.awaitAnswering(config.requestTimeout())) {
                return;
            }
        } catch (InterruptedException e) {
            events.close();
            Thread.currentThread().interrupt();
            throw new AriInterruptedException(Outcome.NOT_SENT, null, e);
        }
        events.close();
        throw new AriConnectException(
                config.webSocketUrl()
                        + " answers no requests on the event socket: that takes Asterisk 20.14, 21.9, 22.4"
                        + " or later, and an event filter that does not hide RESTResponse; set ARI_TRANSPORT to http"
                        + " or auto, or transport(...)",
                null,
                null);
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

    @Override
    public RequestSender withTimeout(Duration timeout) {
        return sender.withTimeout(timeout);
    }

    @Override
    public void close() {
        if (overSocket != null) {
            // First, so that what is in flight hears of the closing rather than of a lost socket.
            overSocket.close();
        }
        events.close();
        transport.close();
    }
}
