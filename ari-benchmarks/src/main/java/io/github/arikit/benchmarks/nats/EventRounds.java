package io.github.arikit.benchmarks.nats;

import io.github.arikit.benchmarks.ClientProcess;
import io.github.arikit.benchmarks.Rounds;
import io.github.arikit.benchmarks.ingest.Candidate;
import io.github.arikit.benchmarks.ingest.ReplayServer;
import java.io.IOException;
import java.util.List;

/** The same events from a websocket and by way of NATS, each client in a fresh process, in turns. */
final class EventRounds {
    private static final String NATIVE = "websocket of Asterisk";
    private static final String NATS = "NATS";
    private static final String APPLICATION = "benchmark";
    /** One that reads all fields. */
    private static final String READING = "arikit-read";

    private final ClientProcess processes;
    private final String busUrl;
    private final long warmUp;
    private final long events;
    private final Rounds rate = new Rounds();
    private final Rounds cpu = new Rounds();
    private final Rounds bytes = new Rounds();

    EventRounds(ClientProcess processes, String busUrl, long warmUp, long events) {
        this.processes = processes;
        this.busUrl = busUrl;
        this.warmUp = warmUp;
        this.events = events;
    }

    void run(int rounds) throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            add(NATIVE, overWebSocket());
            add(NATS, overNats());
            System.err.println("events, round " + round + " is over");
        }
        System.out.printf("%nEvents, all fields read; %,d after %,d to warm up%n%n", events, warmUp);
        System.out.println(
                "| way | events/s | to " + NATIVE + " | CPU us/event | to " + NATIVE + " | bytes allocated |");
        System.out.println("|---|---|---|---|---|---|");
        for (String way : List.of(NATIVE, NATS)) {
            System.out.printf(
                    "| %s | %,.0f k [%,.0f..%,.0f] | %.2f | %.2f [%.2f..%.2f] | %.2f | %,.0f |%n",
                    way,
                    rate.median(way) / 1e3,
                    rate.least(way) / 1e3,
                    rate.most(way) / 1e3,
                    rate.ratio(way, NATIVE),
                    cpu.median(way) / 1e3,
                    cpu.least(way) / 1e3,
                    cpu.most(way) / 1e3,
                    cpu.ratio(way, NATIVE),
                    bytes.median(way));
        }
    }

    private void add(String way, String result) {
        String[] figures = result.split(" ");
        rate.add(way, Double.parseDouble(figures[0]));
        cpu.add(way, Double.parseDouble(figures[1]));
        bytes.add(way, Double.parseDouble(figures[2]));
    }

    private String overWebSocket() throws IOException, InterruptedException {
        Process server = processes.start(ReplayServer.class, "recorded");
        try {
            String port = ClientProcess.line(server, "PORT ");
            return ClientProcess.line(
                    processes.start(Candidate.class, READING, port, Long.toString(warmUp), Long.toString(events)),
                    "RESULT ");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private String overNats() throws IOException, InterruptedException {
        try (Publisher publisher = new Publisher(busUrl, List.of(APPLICATION), 1)) {
            Process client = processes.start(
                    MatchingClient.class, busUrl, APPLICATION, Long.toString(warmUp), Long.toString(events));
            try {
                ClientProcess.line(client, "READY ");
                publisher.publish(APPLICATION, warmUp + events);
                return ClientProcess.line(client, "RESULT ");
            } finally {
                client.destroyForcibly().waitFor();
            }
        }
    }
}
