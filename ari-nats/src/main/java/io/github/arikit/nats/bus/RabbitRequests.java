package io.github.arikit.nats.bus;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.CancelCallback;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests over RabbitMQ. Each has a channel to itself while it waits: the proxy in Go does not repeat the correlation id in
 * its answer, so the way is all that tells which request is answered. May be shared between threads.
 */
final class RabbitRequests {
    private static final Logger LOG = LoggerFactory.getLogger(RabbitRequests.class);
    private static final String DIRECT_REPLY = "amq.rabbitmq.reply-to";
    private static final int MOST_IDLE = 100;

    private final Connection connection;
    private final Deque<Line> idle = new ConcurrentLinkedDeque<>();
    private final Set<CompletableFuture<String>> waiting = ConcurrentHashMap.newKeySet();

    RabbitRequests(Connection connection) {
        this.connection = connection;
    }

    /** Publishes a request to an exchange, and awaits one answer; as {@link MessageBus#request}. */
    CompletableFuture<String> request(String exchange, String subject, String body, Duration timeout) {
        CompletableFuture<String> reply = new CompletableFuture<>();
        Line line;
        try {
            line = line();
        } catch (IOException | AlreadyClosedException e) {
            return CompletableFuture.failedFuture(unreachable(e));
        } catch (BusException e) {
            return CompletableFuture.failedFuture(e);
        }
        try {
            line.send(exchange, subject, body, timeout, reply);
        } catch (IOException | AlreadyClosedException e) {
            line.giveUp();
            return CompletableFuture.failedFuture(unreachable(e));
        }
        waiting.add(reply);
        return reply.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS).whenComplete((answer, failure) -> {
            waiting.remove(reply);
            boolean isOver = failure == null || failure instanceof NobodyListensException;
            if (isOver && idle.size() < MOST_IDLE) {
                idle.push(line);
            } else {
                // An answer that comes late must not be taken for that to the next request.
                line.giveUp();
            }
        });
    }

    private static BusException unreachable(@Nullable Exception cause) {
        return new BusException("RabbitMQ cannot be reached at the moment", cause);
    }

    private Line line() throws IOException {
        if (!connection.isOpen()) {
            throw unreachable(null);
        }
        for (Line line = idle.poll(); line != null; line = idle.poll()) {
            if (line.channel.isOpen()) {
                return line;
            }
            line.giveUp();
        }
        Channel channel = connection.createChannel();
        if (channel == null) {
            throw new BusException("RabbitMQ allows no more requests at the same time", null);
        }
        return new Line(channel);
    }

    /** Fails what waits. */
    void close() {
        waiting.forEach(reply -> reply.completeExceptionally(new BusException("The bus is closed", null)));
    }

    /** A channel, and the request that it has under way. */
    private static final class Line {
        private record Asked(String id, CompletableFuture<String> reply) {}

        private final Channel channel;
        private volatile @Nullable Asked asked;

        Line(Channel channel) throws IOException {
            this.channel = channel;
            channel.addReturnListener(returned -> {
                Asked current = asked(returned.getProperties());
                if (current != null) {
                    current.reply.completeExceptionally(new NobodyListensException(returned.getRoutingKey()));
                }
            });
            DeliverCallback answered = (tag, delivery) -> {
                Asked current = asked(delivery.getProperties());
                if (current != null) {
                    current.reply.complete(new String(delivery.getBody(), StandardCharsets.UTF_8));
                }
            };
            CancelCallback cancelled = tag -> LOG.warn("RabbitMQ sends no more answers to requests");
            channel.basicConsume(DIRECT_REPLY, true, answered, cancelled);
        }

        /** Returns the request that this belongs to; null if it is not the one under way. */
        private @Nullable Asked asked(BasicProperties properties) {
            Asked current = asked;
            String id = properties.getCorrelationId();
            return current == null || id != null && !id.equals(current.id) ? null : current;
        }

        void send(String exchange, String subject, String body, Duration timeout, CompletableFuture<String> reply)
                throws IOException {
            String id = UUID.randomUUID().toString();
            asked = new Asked(id, reply);
            // Nobody is to act on it once nobody waits for it any more: the queue of creations outlives its proxies.
            BasicProperties properties = new BasicProperties.Builder()
                    .contentType("application/json")
                    .replyTo(DIRECT_REPLY)
                    .correlationId(id)
                    .expiration(Long.toString(Math.max(1, timeout.toMillis())))
                    .build();
            channel.basicPublish(exchange, subject, true, properties, body.getBytes(StandardCharsets.UTF_8));
        }

        /** Closes the channel, which waits for RabbitMQ, and so not on the thread of whoever waited for the answer. */
        void giveUp() {
            ForkJoinPool.commonPool().execute(() -> {
                try {
                    channel.abort();
                } catch (IOException e) {
                    LOG.debug("A channel was lost before it was closed", e);
                }
            });
        }
    }
}
