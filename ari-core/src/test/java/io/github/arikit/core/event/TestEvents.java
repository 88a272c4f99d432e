package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import java.util.List;
import java.util.stream.IntStream;

/** A small hierarchy of events, as a generated one looks to the router. */
final class TestEvents {
    private TestEvents() {}

    interface Event extends AriMessage {
        int number();

        @Override
        default String type() {
            return getClass().getSimpleName();
        }
    }

    /** A facet, which does not extend the message. */
    interface HasPlayback {
        String playback();
    }

    record Dtmf(int number, List<Key> keys) implements Event {
        Dtmf(int number, Key... keys) {
            this(number, List.of(keys));
        }
    }

    record Hangup(int number, List<Key> keys) implements Event {
        Hangup(int number, Key... keys) {
            this(number, List.of(keys));
        }
    }

    record PlaybackFinished(int number, String playback, List<Key> keys) implements Event, HasPlayback {
        PlaybackFinished(int number, Key... keys) {
            this(number, "p" + number, List.of(keys));
        }
    }

    static final Key CHANNEL = Key.channel("17.80");
    static final Key OTHER_CHANNEL = Key.channel("17.81");
    static final Key BRIDGE = Key.bridge("b1");

    static Dtmf dtmf(int number) {
        return new Dtmf(number, CHANNEL);
    }

    static List<Dtmf> dtmfs(int count) {
        return IntStream.range(0, count).mapToObj(TestEvents::dtmf).toList();
    }
}
