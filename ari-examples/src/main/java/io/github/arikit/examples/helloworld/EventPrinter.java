package io.github.arikit.examples.helloworld;

import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.Dial;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.HasChannel;
import io.github.arikit.generated.event.HasPlayback;
import io.github.arikit.generated.model.Channel;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints one line for each event: the seconds since the first, the type, and what it is about. */
final class EventPrinter {
    private final PrintStream out;
    private @Nullable Instant first;

    EventPrinter(PrintStream out) {
        this.out = out;
    }

    void print(Event event) {
        Instant start = first == null ? event.timestamp() : first;
        first = start;
        double seconds = Duration.between(start, event.timestamp()).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "%7.3f s  %-20s %s", seconds, event.type(), about(event)));
    }

    private static String about(Event event) {
        if (event instanceof ChannelDestroyed end) {
            return name(end.channel()) + "  " + end.causeTxt() + " (" + end.cause() + ")";
        }
        if (event instanceof HasPlayback playback) {
            return playback.playback().mediaUri() + "  " + playback.playback().state();
        }
        if (event instanceof Dial dial) {
            return name(dial.peer()) + "  " + dial.dialStatus();
        }
        if (event instanceof HasChannel channel) {
            return name(channel.channel());
        }
        return "";
    }

    private static String name(Channel channel) {
        return channel.name() + "  " + channel.state();
    }
}
