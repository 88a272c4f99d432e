package io.github.arikit.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The doubles of this JVM that are not closed, each by an entity id that no other of them has. A double that is alone
 * always gets the same one, so that two runs of a script leave the same events.
 */
final class RunningDoubles {
    /** The first of the addresses that are set aside for examples. */
    private static final int FIRST = 0x5301;

    /** Empty for one that is just being started. */
    private static final Map<String, Optional<AsteriskDouble>> BY_ENTITY_ID = new HashMap<>();

    private RunningDoubles() {}

    /** Starts a double, by its entity id. */
    static AsteriskDouble start(Function<String, AsteriskDouble> factory) {
        String entityId = reserve();
        try {
            AsteriskDouble started = factory.apply(entityId);
            enter(entityId, started);
            return started;
        } catch (RuntimeException | Error e) {
            leave(entityId);
            throw e;
        }
    }

    private static synchronized String reserve() {
        int number = FIRST;
        while (BY_ENTITY_ID.containsKey(entityId(number))) {
            number++;
        }
        BY_ENTITY_ID.put(entityId(number), Optional.empty());
        return entityId(number);
    }

    private static String entityId(int number) {
        return String.format("00:00:5e:00:%02x:%02x", number >> 8, number & 0xff);
    }

    private static synchronized void enter(String entityId, AsteriskDouble asterisk) {
        BY_ENTITY_ID.put(entityId, Optional.of(asterisk));
    }

    static synchronized void leave(String entityId) {
        BY_ENTITY_ID.remove(entityId);
    }

    static synchronized Optional<AsteriskDouble> find(String entityId) {
        return BY_ENTITY_ID.getOrDefault(entityId, Optional.empty());
    }
}
