package io.github.arikit.examples.extensions;

import io.github.arikit.ext.play.Play;
import io.github.arikit.ext.play.Prompt;
import io.github.arikit.ext.record.Record;
import io.github.arikit.ext.record.RecordResult;
import io.github.arikit.ext.record.RecordStatus;
import io.github.arikit.ext.record.Recorded;
import io.github.arikit.generated.model.TerminateOn;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;

/** Takes a message, plays it back, and keeps it if the caller agrees or has hung up. */
public final class LeaveMessage {
    private LeaveMessage() {}

    static void serve(ChannelHandle call, String name) {
        call.answer();
        Play.on(call).uris("sound:vm-intro").run();
        RecordResult result = Record.on(call)
                .beep()
                .terminateOn(TerminateOn.POUND)
                .maxDuration(Duration.ofMinutes(2))
                .maxSilence(Duration.ofSeconds(5))
                .run();
        result.recording().ifPresent(message -> {
            if (result.status() == RecordStatus.HUNG_UP || agrees(call, message)) {
                message.keep(name);
            } else {
                message.discard();
            }
        });
    }

    private static boolean agrees(ChannelHandle call, Recorded message) {
        return Prompt.on(call)
                .uris(message.mediaUri(), "sound:vm-review")
                .matchOneOf("1")
                .run()
                .isMatched();
    }
}
