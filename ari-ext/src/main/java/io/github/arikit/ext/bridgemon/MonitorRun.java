package io.github.arikit.ext.bridgemon;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.SubscriptionClosedException;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.bridgemon.BridgeChange.Kind;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.ext.internal.MemberEvents;
import io.github.arikit.ext.internal.Workers;
import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.BridgeMerged;
import io.github.arikit.generated.event.BridgeVideoSourceChanged;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.HasBridge;
import io.github.arikit.generated.event.HasChannel;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.handles.ApplicationHandle;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.resync.Resynchronised;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows one bridge. Events and answers come one by one on the lifeline; what an event has told since a question was
 * asked is newer than the answer to it.
 */
final class MonitorRun {
    private final BridgeHandle bridge;
    private final Lifeline<Optional<BridgeState>> life;
    private final EventRouter changes;
    private final MemberEvents<HasChannel> memberEvents;
    private final SourceSubscription interest;
    // What was heard since the question that is not answered yet.
    private final Set<String> moved = new HashSet<>();
    private final Map<String, Channel> heard = new HashMap<>();
    private final Queue<CompletableFuture<BridgeState>> waiting = new ConcurrentLinkedQueue<>();
    private boolean bridgeHeard;
    private boolean asking;
    private volatile @Nullable BridgeState state;

    MonitorRun(BridgeHandle bridge, Executor threads) {
        this.bridge = bridge;
        this.life = new Lifeline<>(Scheduler.system(), threads, this::broken);
        this.changes = new EventRouter(Workers.shared(), EventErrorHandler.logging());
        this.memberEvents = new MemberEvents<>(bridge, life, HasChannel.class, this::onChannel);
        this.interest = new SourceSubscription(application(), source());
    }

    Lifeline<Optional<BridgeState>> life() {
        return life;
    }

    EventRouter changes() {
        return changes;
    }

    BridgeState state() {
        return Objects.requireNonNull(state, "state");
    }

    /** Subscribes, creates the bridge, and then asks. Completes with what is known first. */
    CompletableFuture<BridgeState> create() {
        if (!bridge.isStaged()) {
            throw new IllegalStateException("Nothing is staged, or it was executed before: " + bridge);
        }
        return start(bridge::execAsync);
    }

    /** Subscribes, and then asks. Completes with what is known first. */
    CompletableFuture<BridgeState> start() {
        return start(() -> CompletableFuture.completedFuture(bridge));
    }

    private CompletableFuture<BridgeState> start(Supplier<CompletableFuture<BridgeHandle>> made) {
        Subscription<Event> events = bridge.subscription(Event.class)
                .only(ChannelEnteredBridge.class)
                .only(ChannelLeftBridge.class)
                .only(BridgeVideoSourceChanged.class)
                .only(BridgeMerged.class)
                .only(BridgeDestroyed.class)
                .open();
        life.listen(events, this::on, this::end);
        memberEvents.follow();
        life.listen(bridge.client().subscribe(Resynchronised.class), gap -> refresh(new CompletableFuture<>()));
        CompletableFuture<BridgeState> first = new CompletableFuture<>();
        waiting.add(first);
        // While none of its channels is in the bridge, an application hears of it only when it asks to.
        life.whenAnswered(made.get().thenCompose(there -> interest.open()), answer -> ask(), this::unanswered);
        return first;
    }

    private ApplicationHandle application() {
        String name = bridge.key().app();
        return bridge.client()
                .application(Key.application(name.isEmpty() ? bridge.client().application() : name));
    }

    private String source() {
        return "bridge:" + bridge.id();
    }

    /** Asks Asterisk again, once for all that want to know meanwhile. */
    CompletableFuture<BridgeState> refresh() {
        CompletableFuture<BridgeState> known = new CompletableFuture<>();
        life.post(() -> refresh(known));
        if (life.isOver()) {
            known.complete(state());
        }
        return known;
    }

    private void refresh(CompletableFuture<BridgeState> known) {
        waiting.add(known);
        if (!asking) {
            ask();
        }
    }

    private void ask() {
        asking = true;
        bridgeHeard = false;
        life.whenAnswered(BridgeReading.of(bridge, memberEvents.read()), this::answered, this::unanswered);
    }

    private void answered(BridgeReading reading) {
        asking = false;
        BridgeState before = state;
        Map<String, Channel> members = new LinkedHashMap<>();
        reading.channels().forEach((id, channel) -> {
            if (!moved.contains(id)) {
                members.put(id, heard.getOrDefault(id, channel));
            }
        });
        members(before).forEach((id, channel) -> {
            if (moved.contains(id)) {
                members.put(id, channel);
            }
        });
        moved.clear();
        heard.clear();
        Bridge now = before != null && bridgeHeard ? before.bridge() : reading.bridge();
        BridgeState after = new BridgeState(now, members, true);
        state = after;
        if (before != null) {
            publishDifference(before, after);
        }
        tell(future -> future.complete(after));
    }

    private static Map<String, Channel> members(@Nullable BridgeState known) {
        return known == null ? Map.of() : known.members();
    }

    private void publishDifference(BridgeState before, BridgeState after) {
        before.members().keySet().stream()
                .filter(id -> !after.hasMember(id))
                .forEach(id -> publish(Kind.LEFT, id, after));
        after.members().forEach((id, channel) -> {
            if (!before.hasMember(id)) {
                publish(Kind.ENTERED, id, after);
            } else if (!channel.equals(before.members().get(id))) {
                publish(Kind.CHANNEL, id, after);
            }
        });
        if (!after.bridge().equals(before.bridge())) {
            publish(Kind.BRIDGE, null, after);
        }
    }

    private void tell(Consumer<CompletableFuture<BridgeState>> outcome) {
        for (CompletableFuture<BridgeState> next = waiting.poll(); next != null; next = waiting.poll()) {
            outcome.accept(next);
        }
    }

    private void unanswered(Throwable failure) {
        asking = false;
        moved.clear();
        heard.clear();
        if (failure instanceof AriNotFoundException && state != null) {
            destroyed(state());
            return;
        }
        tell(future -> future.completeExceptionally(failure));
        if (state == null) {
            end();
        }
    }

    private void on(Event event) {
        if (event instanceof BridgeMerged) {
            life.post(() -> refresh(new CompletableFuture<>()));
        } else if (event instanceof HasBridge about && about.bridge().id().equals(bridge.id())) {
            bridgeHeard = true;
            onBridge(event, about.bridge());
        }
    }

    private void onBridge(Event event, Bridge now) {
        if (event instanceof ChannelEnteredBridge entered) {
            entered.channel().ifPresent(channel -> entered(now, channel));
        } else if (event instanceof ChannelLeftBridge left) {
            left(now, left.channel().id());
        } else if (event instanceof BridgeDestroyed) {
            destroyed(new BridgeState(now, Map.of(), false));
        } else {
            change(Kind.BRIDGE, null, new BridgeState(now, members(state), true));
        }
    }

    private void entered(Bridge now, Channel channel) {
        move(channel.id());
        Map<String, Channel> members = new LinkedHashMap<>(members(state));
        Channel before = members.put(channel.id(), channel);
        // What is told twice, to an application that is subscribed to all bridges as well, has happened once.
        if (!channel.equals(before)) {
            Kind kind = before == null ? Kind.ENTERED : Kind.CHANNEL;
            change(kind, channel.id(), new BridgeState(now, members, true));
        }
    }

    private void left(Bridge now, String channel) {
        move(channel);
        Map<String, Channel> members = new LinkedHashMap<>(members(state));
        if (members.remove(channel) != null) {
            change(Kind.LEFT, channel, new BridgeState(now, members, true));
        }
    }

    private void move(String channel) {
        if (asking) {
            moved.add(channel);
        }
    }

    private void onChannel(HasChannel event) {
        Channel channel = event.channel();
        if (asking) {
            heard.put(channel.id(), channel);
        }
        BridgeState before = state;
        if (before != null
                && before.hasMember(channel.id())
                && !channel.equals(before.members().get(channel.id()))) {
            Map<String, Channel> members = new LinkedHashMap<>(before.members());
            members.put(channel.id(), channel);
            change(Kind.CHANNEL, channel.id(), new BridgeState(before.bridge(), members, true));
        }
    }

    private void destroyed(BridgeState last) {
        interest.ended();
        change(Kind.DESTROYED, null, new BridgeState(last.bridge(), Map.of(), false));
        end();
    }

    private void change(Kind kind, @Nullable String channel, BridgeState after) {
        state = after;
        publish(kind, channel, after);
    }

    private void publish(Kind kind, @Nullable String channel, BridgeState after) {
        Optional<Key> member =
                Optional.ofNullable(channel).map(id -> bridge.key().sibling(Key.Kind.CHANNEL, id));
        changes.publish(new BridgeChange(kind, bridge.key(), member, after));
    }

    private void broken(Throwable error) {
        tell(future -> future.completeExceptionally(error));
        end();
    }

    /** Lets go of everything. What it knew last remains. */
    void end() {
        if (life.isOver()) {
            return;
        }
        changes.close();
        interest.close();
        BridgeState last = state;
        life.end(Optional.ofNullable(last));
        if (last != null) {
            tell(future -> future.complete(last));
        } else {
            tell(future -> future.completeExceptionally(new SubscriptionClosedException(source())));
        }
    }
}
