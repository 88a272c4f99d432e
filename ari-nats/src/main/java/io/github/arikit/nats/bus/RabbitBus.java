package io.github.arikit.nats.bus;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Address;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.Recoverable;
import com.rabbitmq.client.RecoveryListener;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * RabbitMQ as the message bus, with the exchanges of the proxy in Go. Subscriptions have queues of their own, of at most
 * 10,000 messages; what is more is dropped, the oldest first.
 */
final class RabbitBus implements MessageBus {
    private static final Logger LOG = LoggerFactory.getLogger(RabbitBus.class);
    /** Stands between an answer's address and the id it must carry; neither has a space. */
    private static final String ID = " ";

    private static final int LONGEST_QUEUE = 10_000;
    private static final int CALLS_WAIT_MILLIS = 30_000;
    private static final long KEPT_BYTES = 8L << 20;
    private static final int HEARTBEAT_SECONDS = 10;
    private static final int RECOVERY_MILLIS = 500;
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private record Kept(String subject, String body) {}

    private final RabbitRoutes routes;
    private final Connection connection;
    private final Channel publishing;
    private final RabbitRequests requests;

    private final Channel consuming;
    private final Queue<Kept> kept = new ArrayDeque<>();
    private long keptBytes;

    private RabbitBus(RabbitRoutes routes, Connection connection) throws IOException {
        this.routes = routes;
        this.connection = connection;
        publishing = connection.createChannel();
        consuming = connection.createChannel();
        for (Map.Entry<String, String> exchange : RabbitRoutes.EXCHANGES.entrySet()) {
            publishing.exchangeDeclare(
                    exchange.getKey(),
                    BuiltinExchangeType.valueOf(exchange.getValue().toUpperCase(java.util.Locale.ROOT)),
                    true);
        }
        requests = new RabbitRequests(connection);
    }

    /**
     * Connects, and blocks until that is done. From then on a lost connection comes back by itself, without end.
     *
     * @throws BusException if no server accepts us
     */
    static RabbitBus connect(NatsSettings settings, String prefix, BusListener listener) {
        try {
            ConnectionFactory factory = factory(settings);
            Connection connection = factory.newConnection(addresses(factory, settings), settings.name());
            RabbitBus bus = new RabbitBus(new RabbitRoutes(prefix), connection);
            bus.tell(listener);
            return bus;
        } catch (IOException | TimeoutException | URISyntaxException | GeneralSecurityException e) {
            throw new BusException("Cannot connect to RabbitMQ at " + settings.address() + ": " + reason(e), e);
        }
    }

    /** The text of an address that is wrong may have a password in it; the reason of a refusal is below its surface. */
    private static String reason(Exception failure) {
        if (failure instanceof URISyntaxException wrong) {
            return wrong.getReason();
        }
        String message = failure.getMessage();
        if (message == null && failure.getCause() != null) {
            message = failure.getCause().getMessage();
        }
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static ConnectionFactory factory(NatsSettings settings)
            throws URISyntaxException, GeneralSecurityException {
        ConnectionFactory factory = new ConnectionFactory();
        String url = settings.servers().get(0);
        // A mere slash is the default virtual host to the Go programs, and an empty name here.
        factory.setUri(url.replaceFirst("(?<=[^/])/$", ""));
        if (url.startsWith("amqps:")) {
            // By itself it would trust everybody.
            factory.useSslProtocol(settings.sslContext() == null ? SSLContext.getDefault() : settings.sslContext());
            factory.enableHostnameVerification();
        }
        factory.setConnectionTimeout((int) settings.connectTimeout().toMillis());
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        factory.setNetworkRecoveryInterval(RECOVERY_MILLIS);
        return factory;
    }

    private static List<Address> addresses(ConnectionFactory first, NatsSettings settings) throws URISyntaxException {
        List<Address> addresses = new ArrayList<>();
        for (String url : settings.servers()) {
            java.net.URI uri = new java.net.URI(url);
            addresses.add(new Address(uri.getHost(), uri.getPort() < 0 ? first.getPort() : uri.getPort()));
        }
        return addresses;
    }

    private void tell(BusListener listener) {
        connection.addShutdownListener(cause -> {
            if (!cause.isInitiatedByApplication()) {
                listener.onLost();
            }
        });
        ((Recoverable) connection).addRecoveryListener(new RecoveryListener() {
            @Override
            public void handleRecovery(Recoverable recoverable) {
                publishKept();
                listener.onBack();
            }

            @Override
            public void handleRecoveryStarted(Recoverable recoverable) {
                LOG.debug("RabbitMQ is being brought back");
            }
        });
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void publish(String subject, String body) {
        synchronized (kept) {
            if (kept.isEmpty() && publishing.isOpen() && sent(subject, body)) {
                return;
            }
            if (!connection.isOpen() && keptBytes + body.length() <= KEPT_BYTES) {
                kept.add(new Kept(subject, body));
                keptBytes += body.length();
                return;
            }
        }
        throw new BusException("RabbitMQ does not take a message to " + subject, null);
    }

    private boolean sent(String subject, String body) {
        BasicProperties.Builder properties = new BasicProperties.Builder().contentType("application/json");
        String exchange = routes.exchange(subject);
        String key = subject;
        int id = subject.indexOf(ID);
        if (id >= 0) {
            exchange = "";
            key = subject.substring(0, id);
            properties.correlationId(subject.substring(id + 1));
        }
        try {
            publishing.basicPublish(exchange, key, properties.build(), body.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("RabbitMQ is lost", e);
            return false;
        }
    }

    private void publishKept() {
        synchronized (kept) {
            while (!kept.isEmpty() && sent(kept.peek().subject, kept.peek().body)) {
                keptBytes -= kept.remove().body.length();
            }
        }
    }

    @Override
    public CompletableFuture<String> request(String subject, String body, Duration timeout) {
        return requests.request(routes.exchange(subject), subject, body, timeout);
    }

    @Override
    public Registration subscribe(String subject, Consumer<Message> onMessage) {
        return attempt("subscribe to " + subject, () -> {
            String queue = consuming
                    .queueDeclare("", false, true, true, Map.of("x-max-length", LONGEST_QUEUE))
                    .getQueue();
            consuming.queueBind(queue, routes.exchange(subject), RabbitRoutes.pattern(subject));
            return consume(consuming, queue, onMessage);
        });
    }

    @Override
    public Registration subscribe(String subject, String queue, Consumer<Message> onMessage) {
        return attempt("subscribe to " + subject, () -> {
            String name = RabbitRoutes.sharedQueue(queue, subject);
            Channel channel = connection.createChannel();
            if (routes.isEvents(subject)) {
                channel.queueDeclare(name, false, false, true, Map.of("x-message-ttl", CALLS_WAIT_MILLIS));
            } else {
                // As the proxy in Go declares it: whoever declares it otherwise is refused.
                channel.queueDeclare(name, true, false, false, null);
            }
            channel.queueBind(name, routes.exchange(subject), RabbitRoutes.pattern(subject));
            Registration consumer = consume(channel, name, onMessage);
            return () -> {
                consumer.close();
                attempt("end a subscription to " + subject, () -> {
                    if (channel.isOpen()) {
                        channel.close();
                    }
                    return null;
                });
            };
        });
    }

    private static Registration consume(Channel channel, String queue, Consumer<Message> onMessage) throws IOException {
        Deliveries deliveries = new Deliveries(channel, queue, onMessage);
        String tag = channel.basicConsume(queue, true, deliveries);
        return () -> attempt("end a subscription", () -> {
            if (channel.isOpen()) {
                channel.basicCancel(tag);
                deliveries.awaitLast();
            }
            return null;
        });
    }

    /** Hands over what a queue delivers, on one thread at a time. */
    private static final class Deliveries extends DefaultConsumer {
        private final String queue;
        private final Consumer<Message> onMessage;
        private final CountDownLatch last = new CountDownLatch(1);

        Deliveries(Channel channel, String queue, Consumer<Message> onMessage) {
            super(channel);
            this.queue = queue;
            this.onMessage = onMessage;
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, BasicProperties properties, byte[] body) {
            String replyTo = properties.getReplyTo();
            String id = properties.getCorrelationId();
            hand(
                    new Message(
                            envelope.getRoutingKey(),
                            replyTo == null ? null : replyTo + ID + (id == null ? "" : id),
                            text(body)),
                    onMessage);
        }

        @Override
        public void handleCancel(String tag) {
            LOG.warn("RabbitMQ has deleted the queue {}", queue);
        }

        @Override
        public void handleCancelOk(String tag) {
            last.countDown();
        }

        /** The end comes after the last message: what was delivered to us is delivered to nobody else. */
        void awaitLast() {
            try {
                if (!last.await(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("A subscription was ended before all its messages were worked on");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void hand(Message message, Consumer<Message> onMessage) {
        try {
            onMessage.accept(message);
        } catch (RuntimeException | Error e) {
            LOG.error("A message to {} was not worked on", message.subject(), e);
        }
    }

    /** What RabbitMQ is asked to do. */
    private interface Task<T> {
        T run() throws IOException, TimeoutException;
    }

    private static <T extends @Nullable Object> T attempt(String what, Task<T> task) {
        try {
            return task.run();
        } catch (IOException | TimeoutException | AlreadyClosedException e) {
            throw new BusException("RabbitMQ does not let us " + what, e);
        }
    }

    /** {@inheritDoc} It is waited for as long as RabbitMQ answers in general, whatever the timeout. */
    @Override
    public void flush(Duration timeout) {
        attempt("publish", () -> {
            synchronized (kept) {
                // An answer to this follows all that was published before.
                return publishing.exchangeDeclarePassive("ari.event");
            }
        });
    }

    @Override
    public boolean isConnected() {
        return connection.isOpen();
    }

    @Override
    public void close() {
        requests.close();
        connection.abort((int) Duration.ofSeconds(2).toMillis());
    }
}
