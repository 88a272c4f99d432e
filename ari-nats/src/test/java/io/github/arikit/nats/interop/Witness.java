package io.github.arikit.nats.interop;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.error.AriException;
import io.github.arikit.generated.event.ChannelUserevent;
import io.github.arikit.generated.event.Event;
import io.github.arikit.handles.AriClient;
import io.github.arikit.nats.AriNats;
import io.github.arikit.nats.AriNatsConfig;
import io.github.arikit.nats.NodeListener;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A client of a cluster that keeps what it is told and what it receives. */
final class Witness implements ConnectionListener, NodeListener {
    private final String name;
    private final long begin = System.nanoTime();
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Queue<String> userEvents = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> received = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> lost = new ConcurrentHashMap<>();
    private final AriClient client;

    Witness(String name, AriNatsConfig config) {
        this.name = name;
        client = AriNats.builder(config).listener(this).nodes(this).connect();
        client.on(Event.class, this::take);
    }

    private void take(Event event) {
        received.computeIfAbsent(event.asteriskId().orElse(""), node -> new AtomicLong())
                .incrementAndGet();
        if (event instanceof ChannelUserevent user) {
            userEvents.add(user.eventName());
        }
    }

    AriClient client() {
        return client;
    }

    /** Returns what it was told so far, in order. */
    List<String> told() {
        return told.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
    }

    boolean wasTold(String what) {
        return told().contains(what);
    }

    /** Returns the names of the user events that it received, in order. */
    List<String> userEvents() {
        return List.copyOf(userEvents);
    }

    /** Returns how many events of a node it received. */
    long received(String node) {
        return received.getOrDefault(node, new AtomicLong()).get();
    }

    /** Returns how many events of a node it was told are missing. */
    long lost(String node) {
        return lost.getOrDefault(node, new AtomicLong()).get();
    }

    /** Prints what it was told, with seconds before it, and what it received. */
    void print(String title) {
        System.out.printf("%s, as client %s saw it: received %s, missing %s%n", title, name, received, lost);
        told.forEach(line -> System.out.println("    " + line));
    }

    private void tell(String what) {
        told.add(String.format("%.1f %s", (System.nanoTime() - begin) / 1e9, what));
    }

    @Override
    public void onConnected() {
        tell("connected");
    }

    @Override
    public void onInterrupted(AriException cause) {
        tell("interrupted");
    }

    @Override
    public void onNodeJoined(String node, String application) {
        tell("joined " + node);
    }

    @Override
    public void onNodeLeft(String node, String application) {
        tell("left " + node);
    }

    @Override
    public void onEventsLost(String node, String application, OptionalLong count) {
        lost.computeIfAbsent(node, first -> new AtomicLong()).addAndGet(count.orElse(0));
        tell((count.isPresent() ? count.getAsLong() + " events" : "perhaps events") + " lost of " + node);
    }
}
