package io.github.arikit.examples.record;

import io.github.arikit.examples.ExampleProgram;
import io.github.arikit.ext.play.Play;
import io.github.arikit.ext.record.Record;
import io.github.arikit.ext.record.RecordResult;
import io.github.arikit.generated.model.IfExists;
import io.github.arikit.generated.model.TerminateOn;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;

/** Asks each caller for a message, records it until a key is pressed, and plays it back. */
public final class RecordMessage {
    private final String name;

    RecordMessage(String name) {
        this.name = name;
    }

    /** Runs the example; {@code RECORDING} names the recording, {@code test-recording} unless set. */
    public static void main(String[] args) throws Exception {
        String name = System.getenv().getOrDefault("RECORDING", "test-recording");
        ExampleProgram.run(
                args,
                ari -> ari.onStasisStart(new RecordMessage(name)::serve),
                caller -> caller.waitsForRecording()
                        .after(Duration.ofSeconds(3))
                        .presses("#")
                        .staysOnTheLine());
    }

    void serve(ChannelHandle call) {
        call.answer();
        Play.on(call).uris("sound:vm-intro", "sound:beep").matchNone().run();
        RecordResult message = Record.on(call)
                .ifExists(IfExists.OVERWRITE)
                .terminateOn(TerminateOn.ANY)
                .run();
        message.recording().ifPresent(recording -> {
            String kept = recording.keep(name).mediaUri();
            System.out.println("Kept " + kept);
            Play.on(call).uris(kept).run();
        });
        call.hangup();
    }
}
