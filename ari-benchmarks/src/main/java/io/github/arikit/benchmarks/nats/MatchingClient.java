package io.github.arikit.benchmarks.nats;

import io.github.arikit.benchmarks.Ingest;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.generated.event.Event;
import io.github.arikit.nats.bus.MessageBus;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** One client in a process of its own that reads every event of its application, and tells what that costs. */
public final class MatchingClient {
    private static final AtomicReference<MessageBus> BUS = new AtomicReference<>();

    private MatchingClient() {}

    /** Arguments: address of NATS, application, events to warm up, events to measure. */
    public static void main(String[] arguments) throws Exception {
        Ingest ingest = new Ingest(Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
        BUS.set(Clients.connect(arguments[0], arguments[1], reading(ingest), new LongAdder()));
        System.out.println("READY ");
        ingest.awaitAndPrint();
    }

    /** Asks for a field, which reads all of them. */
    private static Consumer<AriMessage> reading(Ingest ingest) {
        long[] count = new long[1];
        return message -> {
            if (++count[0] % Publisher.EVENTS_OF_CREDIT == 0) {
                BUS.get().publish(Publisher.CREDIT, "");
            }
            ingest.event(((Event) message).timestamp().toEpochMilli());
        };
    }
}
