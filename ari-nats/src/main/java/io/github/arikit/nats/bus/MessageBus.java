package io.github.arikit.nats.bus;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries texts by subject. A subject is words with dots between them; a subscription to {@code a.>} receives what is
 * published to any subject that begins with {@code a.}.
 *
 * <p>May be shared between threads. A bus comes back by itself when it is lost, with its subscriptions; what others
 * published meanwhile is lost to it.
 */
public interface MessageBus extends AutoCloseable {

    /**
     * What arrived.
     *
     * @param subject what it was published to
     * @param replyTo where an answer is expected; null if none is
     * @param body the text
     */
    record Message(String subject, @Nullable String replyTo, String body) {}

    /** A subscription that can be ended. */
    interface Registration extends AutoCloseable {

        /** Receives nothing more; what arrived is still handed over. Twice is fine. */
        @Override
        void close();
    }

    /**
     * Publishes a text. While the bus is lost it is kept for a while, and published when the bus is back.
     *
     * @throws BusException if it is too long, the bus is closed, or as much is kept as there is room for
     */
    void publish(String subject, String body);

    /**
     * Publishes a text and awaits one answer. While the bus is lost nothing is kept: a request must not be acted on
     * when nobody waits for it any more.
     *
     * @return the answer; it fails with {@link NobodyListensException} if there is no receiver, {@link BusException} if
     *     nothing was sent, and {@link java.util.concurrent.TimeoutException} if no answer came in time
     */
    CompletableFuture<String> request(String subject, String body, Duration timeout);

    /**
     * Receives what is published to a subject.
     *
     * @param onMessage runs on the one thread of all such subscriptions, so in order, and must not block
     */
    Registration subscribe(String subject, Consumer<Message> onMessage);

    /**
     * Receives a share of what is published to a subject: each message goes to one of those that use the same queue.
     *
     * @param onMessage runs on a thread of this subscription, and must not block
     */
    Registration subscribe(String subject, String queue, Consumer<Message> onMessage);

    /**
     * Blocks until the bus has taken what was published and subscribed so far.
     *
     * @throws BusException if it does not do so in time
     */
    void flush(Duration timeout);

    /** Tells whether the bus can be reached now. */
    boolean isConnected();

    /** Ends all subscriptions and gives back threads and connections; open requests fail. Twice is fine. */
    @Override
    void close();
}
