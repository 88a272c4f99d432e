package io.github.arikit.benchmarks.nats;

import io.github.arikit.nats.bus.MessageBus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts the events that NATS delivers to a client, before the client looks at them. */
record CountingBus(MessageBus bus, LongAdder events) implements MessageBus {

    private Consumer<Message> counting(Consumer<Message> consumer) {
        return message -> {
            if (message.subject().startsWith("ari.event.")) {
                events.increment();
            }
            consumer.accept(message);
        };
    }

    @Override
    public Registration subscribe(String subject, Consumer<Message> onMessage) {
        return bus.subscribe(subject, counting(onMessage));
    }

    @Override
    public Registration subscribe(String subject, String queue, Consumer<Message> onMessage) {
        return bus.subscribe(subject, queue, counting(onMessage));
    }

    @Override
    public void publish(String subject, String body) {
        bus.publish(subject, body);
    }

    @Override
    public CompletableFuture<String> request(String subject, String body, Duration timeout) {
        return bus.request(subject, body, timeout);
    }

    @Override
    public void flush(Duration timeout) {
        bus.flush(timeout);
    }

    @Override
    public boolean isConnected() {
        return bus.isConnected();
    }

    @Override
    public void close() {
        bus.close();
    }
}
