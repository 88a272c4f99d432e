package io.github.arikit.nats.bus;

import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.Consumer;
import io.nats.client.Dispatcher;
import io.nats.client.ErrorListener;
import io.nats.client.JetStreamStatusException;
import io.nats.client.Nats;
import io.nats.client.Options;
import io.nats.client.Subscription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** NATS as the message bus. */
public final class NatsBus implements MessageBus {
    private static final Logger LOG = LoggerFactory.getLogger(NatsBus.class);
    private static final Duration RECONNECT_WAIT = Duration.ofMillis(500);
    private static final Duration PING_INTERVAL = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Connection connection;
    private final Dispatcher dispatcher;

    private NatsBus(Connection connection) {
        this.connection = connection;
        dispatcher = connection.createDispatcher();
    }

    /**
     * Connects, and blocks until that is done. From then on a lost connection comes back by itself, without end.
     *
     * @throws BusException if no server accepts us
     */
    public static NatsBus connect(NatsSettings settings, BusListener listener) {
        Options.Builder options = new Options.Builder()
                .servers(settings.servers().toArray(String[]::new))
                .connectionName(settings.name())
                .connectionTimeout(settings.connectTimeout())
                .maxReconnects(-1)
                .reconnectWait(RECONNECT_WAIT)
                .pingInterval(PING_INTERVAL)
                .reportNoResponders()
                .connectionListener(states(listener))
                .errorListener(new Errors(listener));
        if (settings.credentials() != null) {
            options.authHandler(Nats.credentials(settings.credentials().toString()));
        }
        if (settings.sslContext() != null) {
            options.sslContext(settings.sslContext());
        }
        try {
            return new NatsBus(Nats.connect(options.build()));
        } catch (IOException | IllegalArgumentException e) {
            throw refused(settings, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusException("Interrupted while connecting to NATS at " + settings.address(), e);
        }
    }

    /** The library writes addresses with their passwords into its messages, so none of its exceptions is passed on. */
    private static BusException refused(NatsSettings settings, Exception failure) {
        StringBuilder reasons = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            reasons.append(": ").append(NatsSettings.withoutUsers(String.valueOf(each.getMessage())));
        }
        return new BusException("Cannot connect to NATS at " + settings.address() + reasons, null);
    }

    private static ConnectionListener states(BusListener listener) {
        return (connection, event) -> {
            switch (event) {
                case DISCONNECTED -> listener.onLost();
                // Only now are the subscriptions back as well.
                case RESUBSCRIBED -> listener.onBack();
                default -> LOG.debug("NATS: {}", event);
            }
        };
    }

    @Override
    public void publish(String subject, String body) {
        try {
            connection.publish(subject, body.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new BusException("NATS does not take a message to " + subject + ": " + e.getMessage(), e);
        }
    }

    @Override
    public CompletableFuture<String> request(String subject, String body, Duration timeout) {
        if (!isConnected()) {
            return CompletableFuture.failedFuture(new BusException("NATS cannot be reached at the moment", null));
        }
        CompletableFuture<io.nats.client.Message> reply;
        try {
            // Its own timer is coarse, and only there to forget what nobody waits for.
            reply = connection.requestWithTimeout(
                    subject, body.getBytes(StandardCharsets.UTF_8), timeout.plus(timeout));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return CompletableFuture.failedFuture(
                    new BusException("NATS does not take a request to " + subject + ": " + e.getMessage(), e));
        }
        return reply.handle((message, failure) -> answer(subject, message, failure))
                .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static String answer(String subject, io.nats.client.Message message, Throwable failure) {
        if (failure == null) {
            return text(message);
        }
        if (failure instanceof JetStreamStatusException) {
            throw new NobodyListensException(subject);
        }
        throw new CompletionException(failure);
    }

    @Override
    public Registration subscribe(String subject, java.util.function.Consumer<Message> onMessage) {
        Subscription subscription = dispatcher.subscribe(subject, message -> hand(message, onMessage));
        return () -> {
            if (subscription.isActive()) {
                dispatcher.unsubscribe(subscription);
            }
        };
    }

    @Override
    public Registration subscribe(String subject, String queue, java.util.function.Consumer<Message> onMessage) {
        Dispatcher own = connection.createDispatcher();
        Lock working = new ReentrantLock();
        own.subscribe(subject, queue, message -> {
            working.lock();
            try {
                hand(message, onMessage);
            } finally {
                working.unlock();
            }
        });
        return () -> {
            drain(own);
            // Drained means to the library that the last message was taken, not that it was worked on.
            working.lock();
            working.unlock();
        };
    }

    /** Ends a subscription so that what NATS has handed to us is still worked on: nobody else will get it. */
    private static void drain(Dispatcher dispatcher) {
        if (!dispatcher.isActive()) {
            return;
        }
        try {
            dispatcher.drain(DRAIN).get(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.warn("A subscription was ended before all its messages were worked on", e);
        }
    }

    private static void hand(io.nats.client.Message message, java.util.function.Consumer<Message> onMessage) {
        try {
            onMessage.accept(new Message(message.getSubject(), message.getReplyTo(), text(message)));
        } catch (RuntimeException | Error e) {
            LOG.error("A message to {} was not worked on", message.getSubject(), e);
        }
    }

    private static String text(io.nats.client.Message message) {
        byte[] data = message.getData();
        return data == null ? "" : new String(data, StandardCharsets.UTF_8);
    }

    @Override
    public void flush(Duration timeout) {
        try {
            connection.flush(timeout);
        } catch (TimeoutException | IllegalStateException e) {
            throw new BusException("NATS did not take everything within " + timeout.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusException("Interrupted while NATS takes what was published", e);
        }
    }

    @Override
    public boolean isConnected() {
        return connection.getStatus() == Connection.Status.CONNECTED;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Logs what NATS complains about, instead of the standard error stream. */
    private record Errors(BusListener listener) implements ErrorListener {

        @Override
        public void errorOccurred(Connection connection, String error) {
            LOG.warn("NATS refuses something: {}", error);
        }

        @Override
        public void exceptionOccurred(Connection connection, Exception failure) {
            LOG.debug("The connection to NATS has trouble", failure);
        }

        @Override
        public void slowConsumerDetected(Connection connection, Consumer consumer) {
            LOG.warn("Messages from NATS were dropped, because they are consumed too slowly");
            listener.onOverrun();
        }
    }
}
