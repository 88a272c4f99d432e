package io.github.arikit.handles.internal;

import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.event.TypeWatcher;
import io.github.arikit.generated.request.ApplicationFilterRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Asterisk send only the types of events that somebody is subscribed to. May be shared between threads.
 *
 * <p>A type is let through before the subscription to it is handed out, so nothing that follows can be missed. It is
 * hidden again some time after the last subscription to it was closed, so that types which are in use again and again
 * cost no request each time. Types that the client needs itself are never hidden, {@code RESTResponse} least of all.
 */
public final class EventFilter implements TypeWatcher {
    /** How long a type that nobody is subscribed to is let through, unless another time is set. */
    public static final Duration KEPT = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(EventFilter.class);
    private static final List<String> ALWAYS = List.of(
            "RESTResponse",
            "ApplicationRegistered",
            "ApplicationReplaced",
            "ApplicationUnregistered",
            "BridgeCreated",
            "BridgeDestroyed",
            "ChannelCreated",
            "ChannelDestroyed",
            "ChannelEnteredBridge",
            "ChannelLeftBridge",
            "StasisEnd",
            "StasisStart");

    private final RequestSender sender;
    private final List<Key> applications;
    private final Duration kept;
    private final LongSupplier nanos;
    private final Executor later;

    /** A lock object, since a virtual thread that holds a monitor while it waits keeps its carrier. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<Class<?>, Use> uses = new HashMap<>();
    private Optional<Set<String>> allowed = Optional.empty();
    private boolean started;

    /** How many subscriptions there are to a type, and since when there are none. */
    private static final class Use {
        private int subscriptions;
        private long unusedSince;
    }

    /** Creates a filter that lets everything through until it is started. */
    public EventFilter(RequestSender sender, List<String> applications, Duration kept, Executor executor) {
        this(
                sender,
                applications,
                kept,
                System::nanoTime,
                CompletableFuture.delayedExecutor(kept.toMillis() + 1, TimeUnit.MILLISECONDS, executor));
    }

    EventFilter(RequestSender sender, List<String> applications, Duration kept, LongSupplier nanos, Executor later) {
        this.sender = sender;
        this.applications = applications.stream()
                .map(name -> Key.of(Key.Kind.APPLICATION, name))
                .toList();
        this.kept = kept;
        this.nanos = nanos;
        this.later = later;
    }

    /** Hides from now on what nobody is subscribed to. Blocks until Asterisk has agreed. */
    public void start() {
        lock.lock();
        try {
            started = true;
            apply(wanted());
        } finally {
            lock.unlock();
        }
    }

    /** Leaves the filter as it is from now on, whatever is subscribed to. Sends nothing. */
    public void rest() {
        lock.lock();
        try {
            started = false;
        } finally {
            lock.unlock();
        }
    }

    /** Lets everything through again, if Asterisk can be asked to, and rests. Blocks. */
    public void stop() {
        lock.lock();
        try {
            started = false;
            if (allowed.isPresent()) {
                apply(Optional.empty());
            }
        } catch (AriException e) {
            LOG.warn("Asterisk keeps the event filter of {}, which a later client has to clear", applications, e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void opened(Set<Class<?>> types) {
        lock.lock();
        try {
            types.forEach(type -> uses.computeIfAbsent(type, added -> new Use()).subscriptions++);
            if (started && !covers(wanted())) {
                apply(wanted());
            }
        } catch (AriTransportException | AriNotFoundException e) {
            // The connection is interrupted, and its return sets the filter anew.
            LOG.warn("The event filter cannot be widened to {} now", types, e);
        } catch (AriException e) {
            forget(types);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void forget(Set<Class<?>> types) {
        types.forEach(type -> uses.get(type).subscriptions--);
    }

    private boolean covers(Optional<Set<String>> wanted) {
        return allowed.isEmpty() || wanted.isPresent() && allowed.get().containsAll(wanted.get());
    }

    @Override
    public void closed(Set<Class<?>> types) {
        lock.lock();
        try {
            boolean unused = false;
            for (Class<?> type : types) {
                Use use = uses.get(type);
                if (use != null && use.subscriptions > 0 && --use.subscriptions == 0) {
                    use.unusedSince = nanos.getAsLong();
                    unused = true;
                }
            }
            if (unused && started) {
                later.execute(this::narrow);
            }
        } finally {
            lock.unlock();
        }
    }

    private void narrow() {
        lock.lock();
        try {
            uses.values()
                    .removeIf(use -> use.subscriptions == 0 && nanos.getAsLong() - use.unusedSince >= kept.toNanos());
            if (started && !wanted().equals(allowed)) {
                apply(wanted());
            }
        } catch (AriException e) {
            LOG.info("The event filter stays as wide as it is for now: {}", e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    /** Returns the types to let through; empty for all. */
    private Optional<Set<String>> wanted() {
        Set<String> names = new TreeSet<>(ALWAYS);
        for (Class<?> type : uses.keySet()) {
            Optional<Set<String>> more = EventTypes.names(type);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            names.addAll(more.get());
        }
        return Optional.of(names);
    }

    private void apply(Optional<Set<String>> types) {
        applications.forEach(application -> sender.send(request(application, types)));
        allowed = types;
        LOG.debug("Event types let through: {}", types.map(Set::toString).orElse("all"));
    }

    private static ApplicationFilterRequest request(Key application, Optional<Set<String>> types) {
        List<Map<String, String>> list = types.orElse(Set.of()).stream()
                .map(type -> Map.of("type", type))
                .toList();
        return ApplicationFilterRequest.builder(application)
                .filter(Map.of("allowed", list))
                .build();
    }

    /** Sets the filter anew, which Asterisk may have forgotten. */
    public CompletableFuture<?> again() {
        Optional<Set<String>> types;
        lock.lock();
        try {
            if (!started) {
                return CompletableFuture.completedFuture(null);
            }
            types = wanted();
        } finally {
            lock.unlock();
        }
        return CompletableFuture.allOf(applications.stream()
                        .map(application -> sender.sendAsync(request(application, types)))
                        .toArray(CompletableFuture[]::new))
                .handle((done, failure) -> remembered(types, failure));
    }

    private @Nullable Void remembered(Optional<Set<String>> types, @Nullable Throwable failure) {
        lock.lock();
        try {
            // Where it is not known what Asterisk has, it counts as nothing, and the next change sets all of it.
            allowed = failure == null ? types : Optional.of(Set.of());
        } finally {
            lock.unlock();
        }
        if (failure != null) {
            LOG.warn("The event filter of {} could not be set anew", applications, failure);
        }
        return null;
    }
}
