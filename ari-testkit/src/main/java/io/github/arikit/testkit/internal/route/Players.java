package io.github.arikit.testkit.internal.route;

import io.github.arikit.testkit.internal.spec.ApiSpec;
import io.github.arikit.testkit.internal.spec.SpecOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who plays which operation. */
public final class Players {
    private final Map<String, Player> players = new HashMap<>();

    /** Says who plays an operation that answers at once. */
    public void on(String operation, Player.AtOnce player) {
        onLater(operation, (arguments, reply) -> reply.send(player.play(arguments)));
    }

    /** Says who plays an operation that may answer later. */
    public void onLater(String operation, Player player) {
        if (players.put(operation, player) != null) {
            throw new IllegalStateException("Two players for " + operation);
        }
    }

    /** Returns who plays an operation, or null if nobody does. */
    public @Nullable Player find(SpecOperation operation) {
        return players.get(operation.id());
    }

    /** Returns the operations of the specification that nobody plays, sorted. */
    public List<String> unplayed(ApiSpec spec) {
        return spec.operations().stream()
                .filter(operation -> !players.containsKey(operation.id()))
                .map(SpecOperation::id)
                .sorted()
                .toList();
    }
}
