package io.github.arikit.examples.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleStage;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.handles.ChannelHandle;
import org.junit.jupiter.api.Test;

/** The example as a test: on the embedded double, or with the profile "asterisk" on the real one. */
class WaitingQueueIT {

    @Test
    void callerWaitsAndIsConnectedWithAnAgent() {
        try (ExampleStage stage = ExampleStage.open();
                Subscription<ChannelEnteredBridge> entered = stage.ari().subscribe(ChannelEnteredBridge.class);
                Subscription<BridgeDestroyed> destroyed = stage.ari().subscribe(BridgeDestroyed.class);
                WaitingQueue queue = new WaitingQueue(stage.ari(), "Local/answer@default")) {
            ChannelHandle caller = stage.caller("answer");

            ExampleStage.await(entered, event -> event.bridge().name().equals("queue"));
            String call = ExampleStage.await(
                            entered, event -> event.bridge().channels().size() == 2)
                    .bridge()
                    .id();
            assertThat(queue.length()).isZero();
            caller.hangup();

            ExampleStage.await(destroyed, event -> event.bridge().id().equals(call));
        }
    }
}
