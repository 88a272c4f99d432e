package io.github.arikit.handles.internal;

import io.github.arikit.core.AriConnection;
import io.github.arikit.core.Gap;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.event.AriMessage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client keeps in mind while it is connected, to find out after an interruption what it has missed. Takes note of
 * each message before it passes it on. May be shared between threads.
 */
public final class Recollection implements Consumer<AriMessage> {
    private final LiveResources resources = new LiveResources();
    private final EventSources sources = new EventSources();
    private final Consumer<? super AriMessage> publish;
    private final Executor executor;
    private volatile @Nullable Resync resync;

    /**
     * Creates one that knows nothing yet.
     *
     * @param publish receives the messages, and what must have happened in a gap
     * @param executor runs what is to be done when Asterisk has answered
     */
    public Recollection(Consumer<? super AriMessage> publish, Executor executor) {
        this.publish = publish;
        this.executor = executor;
    }

    /** Takes note of a message, and passes it on. To be called in their order. */
    @Override
    public void accept(AriMessage message) {
        resources.note(message);
        sources.note(message);
        publish.accept(message);
    }

    /** Compares after each gap of a connection, which is not started yet. */
    public void watch(AriConnection connection) {
        Resync comparer = new Resync(
                connection, connection.applications(), resources, sources, publish::accept, Resync.settling(executor));
        resync = comparer;
        connection.resynchroniseWith(comparer);
    }

    /** Returns a sender that takes note of what requests change. */
    public RequestSender remembering(RequestSender sender, List<String> applications) {
        return new RememberingSender(sender, applications, resources, sources);
    }

    /** Sets the Asterisk that it is about. */
    public void at(String node) {
        watching().at(node);
    }

    /** Sets what is done after a gap before everything is compared. */
    public void first(Supplier<CompletableFuture<?>> task) {
        watching().first(task);
    }

    /** Compares now, as if messages had been missed. */
    public CompletableFuture<Void> compare() {
        Instant now = Instant.now();
        return watching().resynchronise(new Gap(now, now, Optional.empty()));
    }

    private Resync watching() {
        return Objects.requireNonNull(resync, "nothing is watched yet");
    }
}
