package io.github.arikit.core.transport;

import io.github.arikit.core.ReplacementPolicy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** Which applications belong to another client now, and how often they may still be taken back. Only the supervisor uses it. */
final class Replacements {
    private final List<String> all;
    private final ReplacementPolicy policy;
    private final LongSupplier nanos;
    private final Set<String> lost = new LinkedHashSet<>();
    private final Deque<Long> takenBack = new ArrayDeque<>();

    Replacements(List<String> all, ReplacementPolicy policy, LongSupplier nanos) {
        this.all = all;
        this.policy = policy;
        this.nanos = nanos;
    }

    /** Notes the loss of an application, and tells whether it is ours and was not lost already. */
    boolean lose(String application) {
        return all.contains(application) && lost.add(application);
    }

    /** Takes an application back if the policy allows it once more. */
    boolean takeBack(String application) {
        long now = nanos.getAsLong();
        takenBack.removeIf(time -> now - time >= policy.within().toNanos());
        if (takenBack.size() >= policy.takeBacks()) {
            return false;
        }
        takenBack.add(now);
        return lost.remove(application);
    }

    /** Counts all applications as ours again. */
    void forget() {
        lost.clear();
        takenBack.clear();
    }

    /** Returns the applications that are still ours. */
    List<String> ours() {
        List<String> ours = new ArrayList<>(all);
        ours.removeAll(lost);
        return List.copyOf(ours);
    }
}
