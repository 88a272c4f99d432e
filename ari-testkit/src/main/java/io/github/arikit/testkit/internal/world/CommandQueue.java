package io.github.arikit.testkit.internal.world;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a channel or bridge is to do, one after the other, as Asterisk queues it for whoever runs the channel. */
public final class CommandQueue {
    private final Deque<Command> waiting = new ArrayDeque<>();
    private @Nullable Command running;
    private boolean starting;
    private boolean closed;

    /** One thing to do. */
    public interface Command {

        /** Begins, and calls {@code done} when it is over. */
        void start(Runnable done);

        /** Ends early or never begins, since the channel is gone. */
        default void abandon() {}
    }

    /** Appends something that takes time; it is abandoned at once if the queue was. */
    public void add(Command command) {
        if (closed) {
            command.abandon();
        } else {
            waiting.add(command);
            next();
        }
    }

    /** Appends something that is done at once when its turn comes. */
    public void add(Runnable action) {
        Command atOnce = done -> {
            action.run();
            done.run();
        };
        add(atOnce);
    }

    /** Abandons all, and whatever is added from now on. */
    public void abandon() {
        closed = true;
        Command interrupted = running;
        running = null;
        if (interrupted != null) {
            interrupted.abandon();
        }
        for (Command command = waiting.poll(); command != null; command = waiting.poll()) {
            command.abandon();
        }
    }

    private void next() {
        // What is done at once comes back here; the loop that started it goes on, so the stack does not grow.
        if (starting) {
            return;
        }
        starting = true;
        while (running == null && !waiting.isEmpty()) {
            Command command = waiting.remove();
            running = command;
            command.start(() -> done(command));
        }
        starting = false;
    }

    private void done(Command command) {
        if (running == command) {
            running = null;
            next();
        }
    }
}
