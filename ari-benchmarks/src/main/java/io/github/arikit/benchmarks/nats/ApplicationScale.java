package io.github.arikit.benchmarks.nats;

import io.github.arikit.benchmarks.ClientProcess;
import io.github.arikit.benchmarks.Rounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Events of one application on ten nodes, while there are clients of more and more other applications on as many nodes:
 * what an event costs its client, and what it costs all those whom it does not concern.
 */
final class ApplicationScale {
    private static final int NODES = 10;
    private static final String OTHERS = "others at ";

    private final ClientProcess processes;
    private final String busUrl;
    private final long warmUp;
    private final long events;
    private final Rounds rate = new Rounds();
    private final Rounds cpu = new Rounds();
    private final Map<Integer, Long> delivered = new HashMap<>();

    ApplicationScale(ClientProcess processes, String busUrl, long warmUp, long events) {
        this.processes = processes;
        this.busUrl = busUrl;
        this.warmUp = warmUp;
        this.events = events;
    }

    private static String application(int number) {
        return "benchmark-" + number;
    }

    private static List<String> applications(int first, int size) {
        return IntStream.range(first, size)
                .mapToObj(ApplicationScale::application)
                .toList();
    }

    void run(List<Integer> sizes, int rounds) throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            for (int size : sizes) {
                measure(size);
            }
            System.err.println("applications, round " + round + " is over");
        }
        String base = sizes.get(0).toString();
        System.out.printf("%n%,d events of one application, %d nodes%n%n", events, NODES);
        System.out.println("| applications | events/s | CPU us/event of its client | to " + base
                + " | events delivered to all others, in all rounds | CPU us/event of all others |");
        System.out.println("|---|---|---|---|---|---|");
        for (int size : sizes) {
            String way = Integer.toString(size);
            System.out.printf(
                    "| %s | %,.0f k | %.2f [%.2f..%.2f] | %.2f | %,d | %.3f |%n",
                    way,
                    rate.median(way) / 1e3,
                    cpu.median(way) / 1e3,
                    cpu.least(way) / 1e3,
                    cpu.most(way) / 1e3,
                    cpu.ratio(way, base),
                    delivered.get(size),
                    cpu.median(OTHERS + size) / 1e3);
        }
        if (delivered.values().stream().anyMatch(count -> count > 0)) {
            throw new IllegalStateException("Events were delivered to clients of other applications");
        }
    }

    private void measure(int size) throws IOException, InterruptedException {
        try (Publisher publisher = new Publisher(busUrl, applications(0, size), NODES)) {
            List<String> others = new ArrayList<>(List.of(busUrl));
            others.addAll(applications(1, size));
            Process otherClients = processes.start(OtherClients.class, others.toArray(String[]::new));
            try {
                ClientProcess.line(otherClients, "READY ");
                measure(size, publisher, otherClients);
            } finally {
                otherClients.destroyForcibly().waitFor();
            }
        }
    }

    private void measure(int size, Publisher publisher, Process otherClients) throws IOException, InterruptedException {
        Process client = processes.start(
                MatchingClient.class, busUrl, application(0), Long.toString(warmUp), Long.toString(events));
        try {
            ClientProcess.line(client, "READY ");
            publisher.tell(OtherClients.BEGIN);
            publisher.publish(application(0), warmUp + events);
            String[] figures = ClientProcess.line(client, "RESULT ").split(" ");
            publisher.tell(OtherClients.END);
            String[] untouched = ClientProcess.line(otherClients, "RESULT ").split(" ");
            delivered.merge(size, Long.parseLong(untouched[0]), Long::sum);
            String way = Integer.toString(size);
            rate.add(way, Double.parseDouble(figures[0]));
            cpu.add(way, Double.parseDouble(figures[1]));
            cpu.add(OTHERS + size, Double.parseDouble(untouched[1]) / (warmUp + events));
        } finally {
            client.destroyForcibly().waitFor();
        }
    }
}
