package io.github.arikit.testkit.internal.world;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a channel or bridge is to do, one after the other, as Asterisk queues it for whoever runs the channel. */
public final class CommandQueue {
    private final Deque<Command> waiting = new ArrayDeque<>();
    private @Nullable Command running;

    /** One thing to do. */
    public interface Command {

        /** Begins, and calls {@code done} when it is over. */
        void start(Runnable done);

        /** Ends early or never begins, since the channel is gone. */
        default void abandon() {}
    }

    /** Appends something that takes time. */
    public void add(Command command) {
        waiting.add(command);
        next();
    }

    /** Appends something that is done at once when its turn comes. */
    public void add(Runnable action) {
        Command atOnce = done -> {
            action.run();
            done.run();
        };
        add(atOnce);
    }

    /** Abandons all. */
    public void abandon() {
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
        while (running == null && !waiting.isEmpty()) {
            Command command = waiting.remove();
            running = command;
            command.start(() -> done(command));
        }
    }

    private void done(Command command) {
        if (running == command) {
            running = null;
            next();
        }
    }
}
