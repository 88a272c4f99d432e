package io.github.arikit.examples.callrecorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.examples.ExampleStage;
import io.github.arikit.generated.event.RecordingFinished;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.StoredRecordingHandle;
import org.junit.jupiter.api.Test;

/** The example as a test: on the embedded double, or with the profile "asterisk" on the real one. */
class CallRecorderIT {

    @Test
    void whatBothSayIsKept() {
        try (ExampleStage stage = ExampleStage.open();
                Subscription<RecordingStarted> started = stage.ari().subscribe(RecordingStarted.class);
                Subscription<RecordingFinished> finished = stage.ari().subscribe(RecordingFinished.class)) {
            new CallRecorder(stage.ari(), "Local/answer@default").start();
            ChannelHandle caller = stage.caller("answer");
            String name = ExampleStage.await(started, event -> true).recording().name();

            caller.hangup();
            ExampleStage.await(finished, event -> event.recording().name().equals(name));

            assertThat(name).startsWith("calls/");
            StoredRecordingHandle stored =
                    stage.ari().storedRecording(stage.ari().key(Key.Kind.STORED_RECORDING, name));
            assertThat(stored.get().format()).isEqualTo("wav");
            stored.delete();
        }
    }
}
