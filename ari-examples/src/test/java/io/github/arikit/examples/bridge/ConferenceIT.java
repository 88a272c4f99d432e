package io.github.arikit.examples.bridge;

import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleStage;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.handles.ChannelHandle;
import org.junit.jupiter.api.Test;

/** The example as a test: on the embedded double, or with the profile "asterisk" on the real one. */
class ConferenceIT {

    @Test
    void callersMeetAndHearWhoLeaves() {
        try (ExampleStage stage = ExampleStage.open();
                Subscription<ChannelEnteredBridge> entered = stage.ari().subscribe(ChannelEnteredBridge.class);
                Subscription<PlaybackStarted> heard = stage.ari().subscribe(PlaybackStarted.class);
                Subscription<BridgeDestroyed> destroyed = stage.ari().subscribe(BridgeDestroyed.class)) {
            Conference conference = new Conference(stage.ari());
            try (conference) {
                ChannelHandle first = stage.caller("answer");
                stage.caller("answer");

                ExampleStage.await(entered, event -> event.bridge().channels().size() == 2);
                first.hangup();

                ExampleStage.await(heard, event -> event.playback().mediaUri().equals("sound:confbridge-leave"));
            }
            ExampleStage.await(destroyed, event -> event.bridge().name().equals("conference"));
        }
    }
}
