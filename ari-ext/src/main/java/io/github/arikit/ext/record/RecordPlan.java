package io.github.arikit.ext.record;

import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.generated.model.IfExists;
import io.github.arikit.generated.model.TerminateOn;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.LiveRecordingHandle;
import io.github.arikit.handles.Recorder;
import java.time.Duration;
import java.util.concurrent.Executor;

/** What is to be recorded, and how: the options of one recording, which change no more. */
record RecordPlan(
        Recorder recorder,
        String name,
        String format,
        IfExists ifExists,
        Duration maxDuration,
        Duration maxSilence,
        TerminateOn terminateOn,
        boolean beep,
        Duration startTimeout,
        Scheduler scheduler,
        Executor threads) {

    LiveRecordingHandle stage() {
        if (recorder instanceof ChannelHandle channel) {
            return channel.stageRecord(
                    name,
                    format,
                    options -> options.ifExists(ifExists)
                            .maxDurationSeconds(seconds(maxDuration))
                            .maxSilenceSeconds(seconds(maxSilence))
                            .terminateOn(terminateOn)
                            .beep(beep));
        }
        return ((BridgeHandle) recorder)
                .stageRecord(
                        name,
                        format,
                        options -> options.ifExists(ifExists)
                                .maxDurationSeconds(seconds(maxDuration))
                                .maxSilenceSeconds(seconds(maxSilence))
                                .terminateOn(terminateOn)
                                .beep(beep));
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    boolean overwrites() {
        return ifExists.equals(IfExists.OVERWRITE);
    }

    boolean isTerminator(String digit) {
        return terminateOn.equals(TerminateOn.ANY) || terminateOn.value().equals(digit);
    }
}
