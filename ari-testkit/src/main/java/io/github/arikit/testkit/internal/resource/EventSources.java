package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.event.Topic;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.world.World;
import java.util.Arrays;

/** Reads event sources such as {@code channel:1.2}, and tells whether they exist. */
final class EventSources {
    private final World world;

    EventSources(World world) {
        this.world = world;
    }

    /** Returns the topic of a source; without an id it is the one of all. */
    static Topic parse(String source) {
        int colon = source.indexOf(':');
        String scheme = colon < 0 ? "" : source.substring(0, colon);
        Topic.Kind kind = Arrays.stream(Topic.Kind.values())
                .filter(known -> known.scheme().equals(scheme))
                .findFirst()
                .orElseThrow(() -> new AriProblem(400, "Invalid event source URI scheme"));
        String id = source.substring(colon + 1);
        return new Topic(kind, id.isEmpty() ? kind.all() : id);
    }

    boolean exists(Topic topic) {
        if (topic.id().equals(topic.kind().all())) {
            return true;
        }
        return switch (topic.kind()) {
            case CHANNEL -> world.channels().find(topic.id()) != null;
            case BRIDGE -> world.bridges().find(topic.id()) != null;
            case ENDPOINT -> endpointExists(topic.id().split("/", 2));
            case DEVICE_STATE -> true;
        };
    }

    private boolean endpointExists(String[] parts) {
        return parts.length == 1
                ? !world.endpoints().of(parts[0]).isEmpty()
                : world.endpoints().find(parts[0], parts[1]) != null;
    }
}
