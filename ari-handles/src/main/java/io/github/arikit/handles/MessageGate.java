package io.github.arikit.handles;

import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.AriMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** Holds messages back until the client is prepared, and lets them through in order from then on. */
final class MessageGate implements Consumer<AriMessage> {
    private static final int MOST_HELD = 100_000;

    private final Consumer<? super AriMessage> next;
    private final Queue<AriMessage> held = new ArrayDeque<>();
    private boolean overflowed;
    private volatile boolean isOpen;

    MessageGate(Consumer<? super AriMessage> next) {
        this.next = next;
    }

    @Override
    public void accept(AriMessage message) {
        if (isOpen || !hold(message)) {
            next.accept(message);
        }
    }

    private synchronized boolean hold(AriMessage message) {
        if (isOpen) {
            return false;
        }
        if (held.size() < MOST_HELD) {
            held.add(message);
        } else {
            overflowed = true;
        }
        return true;
    }

    /**
     * Lets through what was held, and then all that comes.
     *
     * @throws AriTransportException if more came than is held
     */
    void open() {
        List<AriMessage> batch = take();
        while (!batch.isEmpty()) {
            batch.forEach(next);
            batch = take();
        }
    }

    private synchronized List<AriMessage> take() {
        if (overflowed) {
            throw new AriTransportException(
                    "More than " + MOST_HELD + " events came before the client was prepared, so some are lost",
                    Outcome.UNKNOWN,
                    null,
                    null);
        }
        List<AriMessage> batch = new ArrayList<>(held);
        held.clear();
        isOpen = batch.isEmpty();
        return batch;
    }
}
