package io.github.arikit.examples.extensions;

import io.github.arikit.ext.dial.DialReport;
import io.github.arikit.ext.dial.DialSession;
import io.github.arikit.ext.dial.Dialer;
import io.github.arikit.ext.play.Play;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.DialOutcome;
import java.time.Duration;

/** Connects a caller with whoever of the desk answers first. */
public final class CallDesk {
    private CallDesk() {}

    static void serve(ChannelHandle call, String... desk) {
        DialSession session =
                Dialer.from(call).to(desk).ringTime(Duration.ofSeconds(20)).start();
        DialReport report = session.result().join();
        if (report.isAnswered()) {
            session.ended().join();
        } else if (report.outcome() == DialOutcome.BUSY) {
            Play.on(call).uris("sound:vm-isonphone").run();
        }
        call.hangup();
    }
}
