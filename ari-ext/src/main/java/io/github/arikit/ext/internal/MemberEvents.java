package io.github.arikit.ext.internal;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.handles.BridgeHandle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Hears events of whichever channels are in a bridge. Asterisk reports what a channel does by channel alone, so there is
 * a subscription for each member.
 *
 * <p>Members that come and go are followed on the thread that reads the socket: between the event that a channel
 * entered and its own first event there is no gap.
 */
public final class MemberEvents<E> {
    private final Map<String, Subscription<E>> members = new HashMap<>();
    /** Channels that an event has told about while the bridge is read, which is newer than the answer. */
    private final Set<String> told = new HashSet<>();

    private int readings;

    private final BridgeHandle bridge;
    private final Lifeline<?> life;
    private final Class<E> type;
    private final Consumer<? super E> listener;

    /** Prepares to hear the events of a type. */
    public MemberEvents(BridgeHandle bridge, Lifeline<?> life, Class<E> type, Consumer<? super E> listener) {
        this.bridge = bridge;
        this.type = type;
        this.life = life;
        this.listener = listener;
    }

    /** Begins to follow those who come and go. */
    public void follow() {
        Subscription<Event> comings = bridge.subscription(Event.class)
                .only(ChannelEnteredBridge.class)
                .only(ChannelLeftBridge.class)
                .open();
        life.keep(comings);
        comings.listen(Runnable::run, this::onEvent);
    }

    private synchronized void onEvent(Event event) {
        if (event instanceof ChannelEnteredBridge entered) {
            entered.channel().map(Channel::id).ifPresent(this::entered);
        } else if (event instanceof ChannelLeftBridge left) {
            left(left.channel().id());
        }
    }

    private void entered(String channel) {
        tell(channel);
        add(channel);
    }

    private void left(String channel) {
        tell(channel);
        Subscription<E> member = members.remove(channel);
        if (member != null) {
            life.drop(member);
        }
    }

    private void tell(String channel) {
        if (readings > 0) {
            told.add(channel);
        }
    }

    /** Reads the bridge, and hears those too who are in it by then. */
    public synchronized CompletableFuture<Bridge> read() {
        readings++;
        return bridge.getAsync()
                .whenComplete((known, failure) -> found(failure == null ? known.channels() : List.of()));
    }

    private synchronized void found(List<String> channels) {
        channels.stream().filter(channel -> !told.contains(channel)).forEach(this::add);
        readings--;
        if (readings == 0) {
            told.clear();
        }
    }

    private void add(String channel) {
        if (!members.containsKey(channel) && !life.isOver()) {
            Key key = bridge.key().sibling(Key.Kind.CHANNEL, channel);
            Subscription<E> member = bridge.client().subscribe(key, type);
            members.put(channel, member);
            life.listen(member, listener);
        }
    }
}
