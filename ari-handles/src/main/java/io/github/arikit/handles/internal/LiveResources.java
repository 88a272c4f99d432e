package io.github.arikit.handles.internal;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.generated.event.BridgeCreated;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.ChannelCreated;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.Bridge;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels and bridges that are ours as far as we have heard. May be shared between threads; takes no lock that two
 * resources share.
 *
 * <p>A channel is ours from its {@code StasisStart}, its {@code ChannelCreated} or our request that made it, until its
 * {@code StasisEnd} or {@code ChannelDestroyed}. A bridge is ours from its {@code BridgeCreated}, from the first channel
 * that we see in it or from our request, until its {@code BridgeDestroyed}, or until the last channel leaves one that
 * somebody else made: after that Asterisk does not tell us of it any more.
 */
public final class LiveResources {
    /** How many ends are remembered, in case what began before them is told after them. */
    static final int REMEMBERED_ENDS = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(LiveResources.class);

    /**
     * What is known about one.
     *
     * @param entered whether it has entered the application, which a channel can then leave
     * @param made whether it is a bridge that exists on its own
     * @param pending whether Asterisk has not answered yet to the request that makes it
     * @param look the number of looks at Asterisk that were taken before it was noted
     */
    record Entry(String application, boolean entered, boolean made, boolean pending, int look) {}

    private final Map<Key, Entry> live = new ConcurrentHashMap<>();
    /** By key, the number of looks that were begun before the end was heard. */
    private final Map<Key, Integer> ended = new ConcurrentHashMap<>();

    private final Queue<Key> endedInOrder = new ConcurrentLinkedQueue<>();
    private final AtomicInteger remembered = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    /** Takes note of what a message says about beginnings and ends. To be called in the order of the messages. */
    public void note(AriMessage message) {
        try {
            read(message);
        } catch (AbsentFieldException e) {
            LOG.debug("A {} says too little", message.type(), e);
        }
    }

    private void read(AriMessage message) {
        if (message instanceof StasisStart e) {
            Key key = Key.channel(e.channel().id());
            ended.remove(key);
            live.put(key, entry(e.application(), true, false, false));
        } else if (message instanceof StasisEnd e) {
            end(Key.channel(e.channel().id()), e.application());
        } else if (message instanceof ChannelCreated e) {
            live.putIfAbsent(Key.channel(e.channel().id()), entry(e.application(), false, false, false));
        } else if (message instanceof ChannelDestroyed e) {
            end(Key.channel(e.channel().id()));
        } else if (message instanceof BridgeCreated e) {
            live.put(Key.bridge(e.bridge().id()), entry(e.application(), true, true, false));
        } else if (message instanceof ChannelEnteredBridge e) {
            live.putIfAbsent(Key.bridge(e.bridge().id()), entry(e.application(), true, false, false));
        } else if (message instanceof ChannelLeftBridge e) {
            left(e.bridge());
        } else if (message instanceof BridgeDestroyed e) {
            end(Key.bridge(e.bridge().id()));
        }
    }

    private Entry entry(String application, boolean entered, boolean made, boolean pending) {
        return new Entry(application, entered, made, pending, looks.get());
    }

    private void left(Bridge bridge) {
        if (bridge.channels().isEmpty()) {
            live.computeIfPresent(Key.bridge(bridge.id()), (key, entry) -> entry.made() ? entry : null);
        }
    }

    /** A channel has left an application; where it entered another one of ours in between, it stays ours. */
    private void end(Key key, String application) {
        Entry entry = live.get(key);
        if (entry == null || entry.application().equals(application)) {
            end(key);
        }
    }

    /** It is no longer ours. */
    void end(Key key) {
        live.remove(key);
        if (ended.put(key, looks.get()) == null) {
            endedInOrder.add(key);
            if (remembered.incrementAndGet() > REMEMBERED_ENDS) {
                remembered.decrementAndGet();
                Key oldest = endedInOrder.poll();
                if (oldest != null) {
                    ended.remove(oldest);
                }
            }
        }
    }

    /** Asterisk is about to be asked to make it, under this id. */
    void expect(Key key, String application) {
        ended.remove(key);
        live.putIfAbsent(key, entry(application, false, isBridge(key), true));
    }

    /** Asterisk has made it; one whose end was heard already is not there any more. */
    void made(Key key, String application) {
        Entry entry = live.get(key);
        if (entry != null) {
            live.computeIfPresent(
                    key, (k, now) -> new Entry(now.application(), now.entered(), now.made(), false, now.look()));
        } else if (!ended.containsKey(key)) {
            live.put(key, entry(application, false, isBridge(key), false));
        }
    }

    /** Asterisk has not made it. */
    void notMade(Key key) {
        live.computeIfPresent(key, (k, entry) -> entry.pending() ? null : entry);
    }

    private static boolean isBridge(Key key) {
        return key.kind().equals(Key.Kind.BRIDGE);
    }

    /** Takes note of one that was found without having been heard of. */
    void found(Key key, String application) {
        live.putIfAbsent(key, entry(application, true, true, false));
    }

    /** Tells whether it is ours, or has ceased to be so since the look of this number was begun. */
    boolean isKnownSince(Key key, int look) {
        Integer end = ended.get(key);
        return live.containsKey(key) || end != null && end >= look;
    }

    /** Tells whether it is ours, and was so when the look of this number was taken. */
    boolean isOlderThan(Key key, int look) {
        Entry entry = live.get(key);
        return entry != null && entry.look() < look && !entry.pending();
    }

    /** Begins a look at Asterisk, and returns its number. */
    int look() {
        return looks.incrementAndGet();
    }

    /** Returns what is ours and was so before the look of this number. */
    Map<Key, Entry> olderThan(int look) {
        Map<Key, Entry> older = new HashMap<>(live);
        older.values().removeIf(entry -> entry.look() >= look || entry.pending());
        return older;
    }

    /** Returns how many are ours. */
    public int size() {
        return live.size();
    }
}
