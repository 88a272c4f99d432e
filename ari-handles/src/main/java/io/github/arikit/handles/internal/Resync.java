package io.github.arikit.handles.internal;

import io.github.arikit.core.Gap;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.Resynchroniser;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriUnprocessableException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.generated.model.Application;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.request.ApplicationGetRequest;
import io.github.arikit.generated.request.ApplicationSubscribeRequest;
import io.github.arikit.generated.request.BridgeListRequest;
import io.github.arikit.generated.request.ChannelListRequest;
import io.github.arikit.handles.resync.BridgeAppeared;
import io.github.arikit.handles.resync.BridgeVanished;
import io.github.arikit.handles.resync.ChannelAppeared;
import io.github.arikit.handles.resync.ChannelVanished;
import io.github.arikit.handles.resync.GapEvent;
import io.github.arikit.handles.resync.Resynchronised;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what a gap in the messages hid: restores subscriptions that Asterisk has forgotten, looks at what there is,
 * and concludes what began and ended unheard. May be shared between threads.
 *
 * <p>Answers and events come on different ways, in no order between them: a look may show a channel whose beginning is
 * still under way as an event, or lack one whose end is. So nothing is concluded before what was under way had time to
 * arrive, and only about what is still in doubt then.
 */
public final class Resync implements Resynchroniser {
    /** How long events that precede an answer are waited for; they are read within milliseconds as a rule. */
    static final Duration SETTLING = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Resync.class);

    private final RequestSender sender;
    private final List<String> names;
    private final LiveResources resources;
    private final EventSources sources;
    private final Consumer<AriMessage> publish;
    private final Executor settled;
    private volatile Supplier<CompletableFuture<?>> first = () -> CompletableFuture.completedFuture(null);
    private volatile String node = "";

    /**
     * Creates it.
     *
     * @param sender what requests are sent with
     * @param names the applications that are ours
     * @param publish hears what is concluded
     * @param settled runs what is concluded from an answer, once the events that preceded it have had time to arrive
     */
    public Resync(
            RequestSender sender,
            List<String> names,
            LiveResources resources,
            EventSources sources,
            Consumer<AriMessage> publish,
            Executor settled) {
        this.sender = sender;
        this.names = names;
        this.resources = resources;
        this.sources = sources;
        this.publish = publish;
        this.settled = settled;
    }

    /** Returns an executor that waits as long as events that precede an answer may need to arrive. */
    static Executor settling(Executor executor) {
        return CompletableFuture.delayedExecutor(SETTLING.toMillis(), TimeUnit.MILLISECONDS, executor);
    }

    /** Sets the Asterisk that the keys of what is concluded name. */
    public void at(String entityId) {
        node = entityId;
    }

    /** Sets what is done before everything else. */
    public void first(Supplier<CompletableFuture<?>> task) {
        first = task;
    }

    @Override
    public CompletableFuture<Void> resynchronise(Gap gap) {
        return first.get()
                .thenCompose(done -> subscribed())
                .thenCompose(this::snapshot)
                .thenAcceptAsync(snapshot -> conclude(snapshot, gap), settled);
    }

    private CompletableFuture<List<Application>> subscribed() {
        List<CompletableFuture<Optional<Application>>> each =
                names.stream().map(this::subscribed).toList();
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .thenApply(done -> each.stream()
                        .map(CompletableFuture::join)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Returns an application with all its subscriptions; empty if it is not registered, as after a replacement. */
    private CompletableFuture<Optional<Application>> subscribed(String name) {
        Key key = Key.of(Key.Kind.APPLICATION, name);
        return sender.sendAsync(ApplicationGetRequest.of(key))
                .thenCompose(actual -> {
                    CompletableFuture<Application> last = CompletableFuture.completedFuture(actual);
                    for (String source : sources.missing(actual)) {
                        last = last.thenCompose(before -> restored(key, source, before));
                    }
                    return last;
                })
                .handle((actual, failure) -> {
                    if (cause(failure) instanceof AriNotFoundException) {
                        LOG.warn("The application {} is not registered, so nothing can be told about it", name);
                        return Optional.empty();
                    }
                    rethrow(failure);
                    return Optional.of(actual);
                });
    }

    private CompletableFuture<Application> restored(Key application, String source, Application before) {
        return sender.sendAsync(ApplicationSubscribeRequest.of(application, List.of(source)))
                .handle((after, failure) -> {
                    if (cause(failure) instanceof AriUnprocessableException) {
                        LOG.info("{} is gone, and with it the subscription to it", source);
                        sources.forget(application.id(), source);
                        return before;
                    }
                    rethrow(failure);
                    LOG.info("Subscribed {} to {} again, which Asterisk had forgotten", application.id(), source);
                    return after;
                });
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure != null) {
            throw failure instanceof CompletionException e ? e : new CompletionException(failure);
        }
    }

    private CompletableFuture<Snapshot> snapshot(List<Application> applications) {
        int look = resources.look();
        CompletableFuture<List<Channel>> channels = sender.sendAsync(ChannelListRequest.of());
        return sender.sendAsync(BridgeListRequest.of())
                .thenCombine(channels, (bridges, others) -> Snapshot.of(look, applications, others, bridges));
    }

    private void conclude(Snapshot snapshot, Gap gap) {
        List<GapEvent> concluded = new ArrayList<>();
        resources.olderThan(snapshot.look()).forEach((key, entry) -> {
            if (snapshot.hasLost(key, entry) && resources.isOlderThan(key, snapshot.look())) {
                resources.end(key);
                sources.forget(key);
                concluded.add(vanished(here(key, entry.application()), snapshot, gap));
            }
        });
        snapshot.channels()
                .values()
                .forEach(channel -> snapshot.applicationOf(channel)
                        .filter(name -> isNew(Key.channel(channel.id()), name, snapshot))
                        .ifPresent(name -> concluded.add(
                                new ChannelAppeared(here(Key.channel(channel.id()), name), channel, gap))));
        snapshot.bridges()
                .values()
                .forEach(bridge -> snapshot.applicationOf(bridge)
                        .filter(name -> isNew(Key.bridge(bridge.id()), name, snapshot))
                        .ifPresent(name ->
                                concluded.add(new BridgeAppeared(here(Key.bridge(bridge.id()), name), bridge, gap))));
        concluded.forEach(publish);
        publish.accept(new Resynchronised(gap));
        LOG.info("Compared with Asterisk: {} changes were missed", concluded.size());
    }

    private static GapEvent vanished(Key key, Snapshot snapshot, Gap gap) {
        return key.kind().equals(Key.Kind.BRIDGE)
                ? new BridgeVanished(key, gap)
                : new ChannelVanished(
                        key, Optional.ofNullable(snapshot.channels().get(key.id())), gap);
    }

    private boolean isNew(Key key, String application, Snapshot snapshot) {
        if (resources.isKnownSince(key, snapshot.look())) {
            return false;
        }
        resources.found(key, application);
        return true;
    }

    private Key here(Key key, String application) {
        return new Key(key.kind(), key.id(), node, "", application);
    }
}
