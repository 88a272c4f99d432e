package io.github.arikit.nats;

import io.github.arikit.nats.bus.BusException;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.bus.NobodyListensException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A message bus within one process, which keeps what passed over it. Each user has a connection of its own. */
final class MemoryBus implements AutoCloseable {
    private record Listener(Connection owner, String subject, String queue, Consumer<MessageBus.Message> onMessage) {
        boolean hears(String to) {
            return subject.endsWith(".>")
                    ? to.startsWith(subject.substring(0, subject.length() - 1))
                    : to.equals(subject);
        }
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<MessageBus.Message> passed = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger replies = new AtomicInteger();

    /** Returns a connection of one more user. */
    public MessageBus connect() {
        return new Connection();
    }

    /** Returns what passed so far, in order. */
    public List<MessageBus.Message> passed() {
        return passed;
    }

    /** Tells whether somebody takes a share with a queue of this name. */
    boolean isShared(String queue) {
        return listeners.stream().anyMatch(listener -> listener.queue.equals(queue));
    }

    private boolean deliver(MessageBus.Message message) {
        passed.add(message);
        List<Listener> hearing = new ArrayList<>();
        List<Listener> sharing = new ArrayList<>();
        for (Listener listener : listeners) {
            if (listener.hears(message.subject())) {
                (listener.queue.isEmpty() ? hearing : sharing).add(listener);
            }
        }
        if (!sharing.isEmpty()) {
            hearing.add(sharing.get(Math.floorMod(turn.getAndIncrement(), sharing.size())));
        }
        hearing.forEach(listener -> thread.execute(() -> listener.onMessage.accept(message)));
        return !hearing.isEmpty();
    }

    /** What was shared out to one receiver goes to nobody else. */
    private void awaitHandedOver() {
        CompletableFuture.runAsync(() -> {}, thread).join();
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private final class Connection implements MessageBus {
        @Override
        public void publish(String subject, String body) {
            deliver(new Message(subject, null, body));
        }

        @Override
        public CompletableFuture<String> request(String subject, String body, Duration timeout) {
            String replyTo = "_INBOX." + replies.incrementAndGet();
            CompletableFuture<String> reply = new CompletableFuture<>();
            Registration registration = subscribe(replyTo, message -> reply.complete(message.body()));
            if (!deliver(new Message(subject, replyTo, body))) {
                reply.completeExceptionally(new NobodyListensException(subject));
            }
            reply.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return reply.whenComplete((text, failure) -> registration.close());
        }

        @Override
        public Registration subscribe(String subject, Consumer<Message> onMessage) {
            return subscribe(subject, "", onMessage);
        }

        @Override
        public Registration subscribe(String subject, String queue, Consumer<Message> onMessage) {
            Listener listener = new Listener(this, subject, queue, onMessage);
            listeners.add(listener);
            return () -> {
                if (listeners.remove(listener) && !queue.isEmpty()) {
                    awaitHandedOver();
                }
            };
        }

        @Override
        public void flush(Duration timeout) {
            if (thread.isShutdown()) {
                throw new BusException("The bus is closed", null);
            }
        }

        @Override
        public boolean isConnected() {
            return !thread.isShutdown();
        }

        @Override
        public void close() {
            listeners.removeIf(listener -> listener.owner == this);
        }
    }
}
