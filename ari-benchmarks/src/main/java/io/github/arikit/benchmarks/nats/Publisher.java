package io.github.arikit.benchmarks.nats;

import io.github.arikit.benchmarks.ingest.Corpus;
import io.github.arikit.nats.bus.BusListener;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.bus.MessageBuses;
import io.github.arikit.nats.bus.NatsSettings;
import io.github.arikit.nats.wire.Announcement;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.SequenceMark;
import io.github.arikit.nats.wire.Subjects;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Publishes what the proxies of applications on several nodes would: numbered events, on the subject of each, as fast as
 * one client consumes them.
 */
final class Publisher implements AutoCloseable {
    /** What a client publishes after each so many events. */
    static final String CREDIT = "benchmark.credit";

    static final int EVENTS_OF_CREDIT = 1_000;

    /** How many events may be under way: enough to keep all busy, and too few for NATS to drop any. */
    private static final int UNDER_WAY = 20_000;

    private static final long PATIENCE_SECONDS = 60;

    private final Subjects subjects = new Subjects(Subjects.DEFAULT_PREFIX);
    private final MessageBus bus;
    private final List<String> frames;
    private final List<String> applications;
    private final int nodes;
    private final Semaphore credit = new Semaphore(UNDER_WAY);

    /** Announces the applications, each on as many nodes. */
    Publisher(String busUrl, List<String> applications, int nodes) {
        this.applications = applications;
        this.nodes = nodes;
        frames = Corpus.named("recorded").frames().stream()
                .map(frame -> new String(frame, StandardCharsets.UTF_8))
                .toList();
        bus = MessageBuses.connect(NatsSettings.of(busUrl, "benchmark"), Subjects.DEFAULT_PREFIX, BusListener.NONE);
        bus.subscribe(CREDIT, message -> credit.release(EVENTS_OF_CREDIT));
        bus.subscribe(subjects.ping(), message -> announce(Announcement.applicationOf(message.body())));
        // Clients wait until somebody takes requests, and any answer will do.
        bus.subscribe(Subjects.DEFAULT_PREFIX + "create.>", this::refuse);
        bus.flush(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    private void announce(String application) {
        if (applications.contains(application)) {
            for (int node = 0; node < nodes; node++) {
                bus.publish(subjects.announce(), new Announcement(node(node), application, true, null).toJson());
            }
        }
    }

    private void refuse(MessageBus.Message request) {
        if (request.replyTo() != null) {
            bus.publish(request.replyTo(), BusResponse.error("Not implemented").toJson());
        }
    }

    private static String node(int number) {
        return String.format("02:00:00:00:00:%02x", number);
    }

    /**
     * Publishes so many events to an application, on one node after the other.
     *
     * @throws IllegalStateException if nobody consumes them
     */
    void publish(String application, long events) throws InterruptedException {
        List<String> places = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            places.add(subjects.events(application, node(node)));
        }
        Map<String, Long> numbers = new HashMap<>();
        for (long i = 0; i < events; i++) {
            if (!credit.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The client consumes nothing any more, after " + i + " events");
            }
            String place = places.get((int) (i % nodes));
            SequenceMark mark = new SequenceMark("benchmark", numbers.merge(place, 1L, Long::sum));
            bus.publish(place, mark.on(frames.get((int) (i % frames.size()))));
        }
        bus.flush(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /** Tells the processes of clients something. */
    void tell(String subject) {
        bus.publish(subject, "");
        bus.flush(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    @Override
    public void close() {
        bus.close();
    }
}
