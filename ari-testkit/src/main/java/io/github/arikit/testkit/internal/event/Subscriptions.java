package io.github.arikit.testkit.internal.event;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an application is subscribed to, counted: as often as it was subscribed it has to be unsubscribed. */
public final class Subscriptions {
    private final Map<Topic.Kind, Map<String, Integer>> counts = new EnumMap<>(Topic.Kind.class);

    /** Starts with nothing. */
    public Subscriptions() {
        for (Topic.Kind kind : Topic.Kind.values()) {
            counts.put(kind, new LinkedHashMap<>());
        }
    }

    /** Subscribes once more. */
    public void add(Topic topic) {
        of(topic.kind()).merge(topic.id(), 1, Integer::sum);
    }

    /** Takes one subscription back, and tells whether there was one. */
    public boolean remove(Topic topic) {
        boolean there = has(topic);
        of(topic.kind()).computeIfPresent(topic.id(), (id, count) -> count == 1 ? null : count - 1);
        return there;
    }

    /** Takes all subscriptions to this topic back. */
    public void forget(Topic topic) {
        of(topic.kind()).remove(topic.id());
    }

    /** Tells whether this very topic is subscribed to. */
    public boolean has(Topic topic) {
        return of(topic.kind()).containsKey(topic.id());
    }

    /** Tells whether there is nothing. */
    public boolean isEmpty() {
        return counts.values().stream().allMatch(Map::isEmpty);
    }

    /** Returns the ids of one kind, in the order they were subscribed to. */
    public List<String> ids(Topic.Kind kind) {
        return List.copyOf(of(kind).keySet());
    }

    /** Returns how many times an event about this topic is delivered. */
    public int matches(Topic topic) {
        Map<String, Integer> its = of(topic.kind());
        if (its.isEmpty()) {
            return 0;
        }
        return (its.containsKey(topic.id()) ? 1 : 0)
                + (its.containsKey(topic.kind().all()) ? 1 : 0);
    }

    private Map<String, Integer> of(Topic.Kind kind) {
        return counts.getOrDefault(kind, Map.of());
    }
}
