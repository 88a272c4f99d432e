package io.github.arikit.nats.client;

import io.github.arikit.core.Key;
import io.github.arikit.nats.NodeListener;
import io.github.arikit.nats.wire.Announcement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The proxies that announced themselves, until they leave or are silent for too long. May be shared between threads. */
final class Members {

    /**
     * One proxy.
     *
     * @param announcement what it said about itself
     * @param heard when it said so last, in nanoseconds
     */
    private record Member(Announcement announcement, long heard) {}

    private record Place(String app, String node) {}

    /** How long somebody is looked for who was lost without a farewell; who comes back later announces itself. */
    private static final long LOOKED_FOR = Duration.ofMinutes(10).toNanos();

    private final Map<Place, Member> members = new ConcurrentHashMap<>();
    /** Who was lost without a farewell, and when. */
    private final Map<Place, Long> missing = new ConcurrentHashMap<>();

    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private final String app;
    private final long maxAge;
    private final LongSupplier clock;
    private final NodeListener listener;

    /** Starts with nobody; the application is the one whose first member is waited for. */
    Members(String app, Duration maxAge, LongSupplier clock, NodeListener listener) {
        this.app = app;
        this.maxAge = maxAge.toNanos();
        this.clock = clock;
        this.listener = listener;
    }

    /** Completes when a proxy of the application is known. */
    CompletableFuture<Void> first() {
        return first;
    }

    void heard(Announcement announcement) {
        Place place = new Place(announcement.application(), announcement.node());
        missing.remove(place);
        Member before = members.put(place, new Member(announcement, clock.getAsLong()));
        if (before == null) {
            listener.onNodeJoined(place.node, place.app);
        }
        if (announcement.application().equals(app)) {
            first.complete(null);
        }
    }

    /** Forgets a proxy that said it leaves. */
    void left(String app, String node) {
        if (members.remove(new Place(app, node)) != null) {
            listener.onNodeLeft(node, app);
        }
    }

    /** Forgets a proxy that cannot be reached, and remembers to look for it. */
    void unreachable(String app, String node) {
        Place place = new Place(app, node);
        if (members.remove(place) != null) {
            missing.put(place, clock.getAsLong());
            listener.onNodeLeft(node, app);
        }
    }

    /** Returns those who were lost without a farewell not long ago. */
    List<Key> missing() {
        missing.values().removeIf(since -> clock.getAsLong() - since > LOOKED_FOR);
        return missing.keySet().stream()
                .map(place -> Key.ANY.withApp(place.app).withNode(place.node))
                .toList();
    }

    /** Forgets those that were silent for too long. */
    void forgetSilent() {
        members.forEach((place, member) -> {
            if (isSilent(member)) {
                unreachable(place.app, place.node);
            }
        });
    }

    private boolean isSilent(Member member) {
        return clock.getAsLong() - member.heard > maxAge;
    }

    /** Returns the nodes that serve an application, sorted. */
    List<String> nodes(String app) {
        return members.entrySet().stream()
                .filter(member -> member.getKey().app.equals(app) && !isSilent(member.getValue()))
                .map(member -> member.getKey().node)
                .sorted()
                .toList();
    }

    /** Tells whether a proxy takes the generic request; false if it is not known. */
    boolean isExtended(String app, String node) {
        return Optional.ofNullable(members.get(new Place(app, node)))
                .filter(member -> member.announcement.isExtended())
                .isPresent();
    }
}
