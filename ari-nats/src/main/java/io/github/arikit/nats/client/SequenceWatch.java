package io.github.arikit.nats.client;

import io.github.arikit.nats.NodeListener;
import io.github.arikit.nats.wire.Announcement;
import io.github.arikit.nats.wire.SequenceMark;
import io.github.arikit.nats.wire.Subjects;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices what is missing among the events that the proxies of this project number: at the next event, or, where none
 * follows, at the next announcement. May be shared between threads.
 */
final class SequenceWatch {
    /** How long after an announcement the events before it may still be under way. */
    private static final long UNDER_WAY = Duration.ofSeconds(2).toNanos();

    /** What is known of the events on one subject. */
    private static final class Line {
        private final String node;
        private final String app;
        private String run;
        /** The number of the last event that was handed over. */
        private long delivered;
        /** All up to this number were handed over, are told to be missing, or are from before our time. */
        private long settled;

        private long announced;
        private long announcedAt;

        Line(String node, String app, SequenceMark mark) {
            this.node = node;
            this.app = app;
            run = mark.run();
            settled = mark.number();
        }
    }

    private final Subjects subjects;
    private final LongSupplier clock;
    private final NodeListener listener;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    SequenceWatch(Subjects subjects, LongSupplier clock, NodeListener listener) {
        this.subjects = subjects;
        this.clock = clock;
        this.listener = listener;
    }

    /** Takes note of an event; returns false if it was there before, and must not be handed over again. */
    boolean isNew(String subject, @Nullable SequenceMark mark) {
        if (mark == null) {
            return true;
        }
        Line line = lines.computeIfAbsent(
                subject,
                first -> new Line(
                        subjects.nodeOf(subject),
                        subjects.applicationOf(subject),
                        new SequenceMark(mark.run(), mark.number() - 1)));
        synchronized (line) {
            succeedUnless(mark.run(), line);
            if (mark.number() <= line.delivered) {
                return false;
            }
            line.delivered = mark.number();
            settle(line, mark.number(), mark.number() - line.settled - 1);
            return true;
        }
    }

    /** Takes note of the last event that a proxy says it has published. */
    void announced(Announcement announcement) {
        SequenceMark last = announcement.last();
        if (last == null) {
            return;
        }
        String subject = subjects.events(announcement.application(), announcement.node());
        Line line = lines.computeIfAbsent(
                subject, first -> new Line(announcement.node(), announcement.application(), last));
        synchronized (line) {
            succeedUnless(last.run(), line);
            if (line.announced <= line.settled && last.number() > line.settled) {
                line.announced = last.number();
                line.announcedAt = clock.getAsLong();
            }
        }
    }

    /** Tells what was announced some time ago and is still not there. */
    void check() {
        for (Line line : lines.values()) {
            synchronized (line) {
                if (line.announced > line.settled && clock.getAsLong() - line.announcedAt > UNDER_WAY) {
                    settle(line, line.announced, line.announced - line.settled);
                }
            }
        }
    }

    private void settle(Line line, long number, long missing) {
        line.settled = Math.max(line.settled, number);
        if (missing > 0) {
            listener.onEventsLost(line.node, line.app, OptionalLong.of(missing));
        }
    }

    /** Another proxy serves the node: nobody knows what the one before published last, nor what happened in between. */
    private void succeedUnless(String run, Line line) {
        if (!line.run.equals(run)) {
            line.run = run;
            line.delivered = 0;
            line.settled = 0;
            line.announced = 0;
            listener.onEventsLost(line.node, line.app, OptionalLong.empty());
        }
    }
}
