package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriCleanupException;
import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.core.event.SubscriptionBuilder;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.RecordingFailed;
import io.github.arikit.generated.event.RecordingFinished;
import io.github.arikit.generated.request.BridgeDestroyRequest;
import io.github.arikit.generated.request.ChannelHangupRequest;
import io.github.arikit.generated.request.PlaybackStopRequest;
import io.github.arikit.generated.request.RecordingStopRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The resources that a scope holds. May be shared between threads. */
final class ScopedResources implements AutoCloseable {
    /** In this order they are ended: what plays on a channel cannot be stopped once the channel is gone. */
    private static final List<List<Key.Kind>> ORDER = List.of(
            List.of(Key.Kind.PLAYBACK, Key.Kind.LIVE_RECORDING), List.of(Key.Kind.CHANNEL), List.of(Key.Kind.BRIDGE));

    private static final List<Class<? extends Event>> ENDS = List.of(
            ChannelDestroyed.class,
            BridgeDestroyed.class,
            PlaybackFinished.class,
            RecordingFinished.class,
            RecordingFailed.class);

    /** A resource, and the subscription that tells when it ends by itself. */
    private record Held(Key key, Subscription<Event> end) {}

    private final AriClient client;
    /** By kind and id alone: a handle of the same resource may know another part of its location. Guards the flag. */
    private final Map<Key, Held> held = new LinkedHashMap<>();

    private boolean closed;

    ScopedResources(AriClient client) {
        this.client = client;
    }

    void requireOpen() {
        synchronized (held) {
            if (closed) {
                throw new IllegalStateException("The scope is closed");
            }
        }
    }

    private static Key identity(Key key) {
        return Key.of(key.kind(), key.id());
    }

    /** Holds a resource, which need not exist yet, and tells whether it was not held before. */
    boolean hold(Key key) {
        Subscription<Event> end;
        synchronized (held) {
            requireOpen();
            if (held.containsKey(identity(key))) {
                return false;
            }
            end = watch(identity(key));
            held.put(identity(key), new Held(key, end));
        }
        // On the thread of the socket: it only takes an entry out of a map.
        end.listen(Runnable::run, event -> forget(key));
        return true;
    }

    private Subscription<Event> watch(Key key) {
        SubscriptionBuilder<Event> description =
                client.subscription(Event.class).key(key);
        ENDS.forEach(description::only);
        return description.where(event -> isEndOf(key, event)).open();
    }

    /** The end of a playback concerns the channel it played to as well, and does not end it. */
    private static boolean isEndOf(Key key, Event event) {
        Key.Kind kind = event instanceof ChannelDestroyed
                ? Key.Kind.CHANNEL
                : event instanceof BridgeDestroyed
                        ? Key.Kind.BRIDGE
                        : event instanceof PlaybackFinished ? Key.Kind.PLAYBACK : Key.Kind.LIVE_RECORDING;
        return key.kind().equals(kind);
    }

    /**
     * Takes note that a resource exists now; if the scope was closed meanwhile, it is ended at once. One whose id was
     * chosen before is held already, and may have ended since.
     */
    void created(Key key, boolean wasHeld) {
        boolean tooLate;
        synchronized (held) {
            tooLate = closed;
        }
        if (tooLate) {
            end(List.of(key));
            throw new IllegalStateException("The scope was closed while " + key + " was created, which is ended");
        }
        if (!wasHeld) {
            hold(key);
        }
    }

    void forget(Key key) {
        Held forgotten;
        synchronized (held) {
            forgotten = held.remove(identity(key));
        }
        if (forgotten != null) {
            forgotten.end.close();
        }
    }

    List<Key> held() {
        synchronized (held) {
            return held.values().stream().map(Held::key).toList();
        }
    }

    @Override
    public void close() {
        List<Key> left;
        synchronized (held) {
            closed = true;
            left = held();
            held.values().forEach(resource -> resource.end.close());
            held.clear();
        }
        end(left);
    }

    private void end(List<Key> keys) {
        Map<Key, Throwable> failures = new LinkedHashMap<>();
        for (List<Key.Kind> kinds : ORDER) {
            Map<Key, CompletableFuture<?>> asked = new LinkedHashMap<>();
            keys.stream().filter(key -> kinds.contains(key.kind())).forEach(key -> asked.put(key, ask(key)));
            asked.forEach((key, answer) -> await(key, answer, failures));
        }
        if (!failures.isEmpty()) {
            throw new AriCleanupException(keys.size(), failures);
        }
    }

    private CompletableFuture<?> ask(Key key) {
        return client.sendAsync(endOf(key));
    }

    private static AriRequest<?> endOf(Key key) {
        if (key.kind().equals(Key.Kind.CHANNEL)) {
            return ChannelHangupRequest.of(key);
        }
        if (key.kind().equals(Key.Kind.BRIDGE)) {
            return BridgeDestroyRequest.of(key);
        }
        return key.kind().equals(Key.Kind.PLAYBACK) ? PlaybackStopRequest.of(key) : RecordingStopRequest.of(key);
    }

    private static void await(Key key, CompletableFuture<?> answer, Map<Key, Throwable> failures) {
        try {
            answer.join();
        } catch (CompletionException e) {
            if (!isGone(key, e.getCause())) {
                failures.put(key, e.getCause());
            }
        }
    }

    /** Asterisk answers 409 for a bridge that is being destroyed, and 404 from a moment later on. */
    private static boolean isGone(Key key, Throwable failure) {
        return failure instanceof AriNotFoundException
                || failure instanceof AriConflictException && key.kind().equals(Key.Kind.BRIDGE);
    }
}
