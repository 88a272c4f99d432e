package io.github.arikit.examples.queue;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleProgram;
import io.github.arikit.examples.TwoParties;
import io.github.arikit.ext.play.Play;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Lets callers wait with music on hold, calls an agent for each, and connects whoever has waited longest. */
public final class WaitingQueue implements AutoCloseable {
    private static final String AGENT = "agent";

    private final AriClient ari;
    private final String agent;
    private final BridgeHandle room;
    private final ConcurrentLinkedDeque<String> waiting = new ConcurrentLinkedDeque<>();
    private final Subscription<StasisStart> serving;
    private final Subscription<StasisEnd> leaving;

    WaitingQueue(AriClient ari, String agent) {
        this.ari = ari;
        this.agent = agent;
        room = ari.stageCreateBridge(options -> options.type("holding").name("queue"))
                .exec();
        room.startMoh();
        leaving = ari.subscribe(StasisEnd.class);
        leaving.listen(Runnable::run, event -> waiting.remove(event.channel().id()));
        serving = ari.onStasisStart((channel, event) -> {
            if (event.args().contains(AGENT)) {
                takeNext(channel);
            } else {
                waitFor(channel);
            }
        });
    }

    /** Runs the example; {@code AGENT} is the endpoint of the agent. */
    public static void main(String[] args) throws Exception {
        String agent = System.getenv().getOrDefault("AGENT", "Local/answer@default");
        ExampleProgram.run(
                args,
                ari -> new WaitingQueue(ari, agent),
                caller -> caller.hearsAllOf("sound:queue-thankyou")
                        .after(Duration.ofSeconds(5))
                        .hangsUp());
    }

    private void waitFor(ChannelHandle caller) {
        caller.answer();
        Play.on(caller).uris("sound:queue-thankyou").matchNone().run();
        waiting.add(caller.id());
        room.addChannels(caller);
        ari.stageOriginate(agent, options -> options.app(ari.application()).appArgs(AGENT))
                .exec();
    }

    private void takeNext(ChannelHandle agentChannel) {
        String next = waiting.poll();
        if (next != null) {
            TwoParties.talk(ari, ari.channel(next), agentChannel, bridge -> {});
        }
        TwoParties.hangUp(agentChannel);
    }

    /** Returns how many callers wait. */
    int length() {
        return waiting.size();
    }

    /** Closes the queue; who waits in it is let go. */
    @Override
    public void close() {
        serving.close();
        leaving.close();
        room.destroy();
    }
}
