package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Reply;
import io.github.arikit.testkit.internal.world.CommandQueue;

/** An operation that Asterisk answers only when its turn in the queue of the channel has come. */
final class Queued implements CommandQueue.Command {
    private final Runnable action;
    private final Reply reply;

    Queued(Runnable action, Reply reply) {
        this.action = action;
        this.reply = reply;
    }

    @Override
    public void start(Runnable done) {
        action.run();
        reply.send(Answer.noContent());
        done.run();
    }

    @Override
    public void abandon() {
        // Asterisk does not tell that the channel went away meanwhile.
        reply.send(Answer.noContent());
    }
}
