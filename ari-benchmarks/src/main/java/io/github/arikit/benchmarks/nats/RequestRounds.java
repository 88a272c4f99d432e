package io.github.arikit.benchmarks.nats;

import io.github.arikit.benchmarks.ClientProcess;
import io.github.arikit.benchmarks.RestLoad;
import io.github.arikit.benchmarks.Rounds;
import io.github.arikit.benchmarks.rest.RestCandidate;
import io.github.arikit.core.AriConfig;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.nats.AriProxy;
import io.github.arikit.testkit.AsteriskDouble;
import java.io.IOException;
import java.util.List;

/** The same request to Asterisk itself and by way of NATS and a proxy, each client in a fresh process, in turns. */
final class RequestRounds {
    private static final List<String> CANDIDATES = List.of("arikit-http", "arikit-nats");
    private static final List<Integer> CALLERS = List.of(1, 16);

    private final ClientProcess processes;
    private final String busUrl;
    private final String seconds;
    private String url = "";
    private String username = "";
    private String password = "";

    RequestRounds(ClientProcess processes, String busUrl, String seconds) {
        this.processes = processes;
        this.busUrl = busUrl;
        this.seconds = seconds;
    }

    void run(int rounds) throws IOException, InterruptedException {
        if (System.getenv("ARI_URL") == null) {
            try (AsteriskDouble asterisk = AsteriskDouble.start()) {
                url = asterisk.url();
                username = asterisk.username();
                password = asterisk.password();
                measure("the double", rounds);
            }
        } else {
            url = System.getenv("ARI_URL");
            username = System.getenv("ARI_USERNAME");
            password = System.getenv("ARI_PASSWORD");
            measure("a real Asterisk", rounds);
        }
    }

    private void measure(String asterisk, int rounds) throws IOException, InterruptedException {
        setVariables();
        Process proxy = processes.start(
                AriProxy.class,
                "--ari.application",
                RestCandidate.APPLICATION_OF_PROXY,
                "--ari.http_url",
                url,
                "--ari.username",
                username,
                "--ari.password",
                password,
                "--messagebus.url",
                busUrl);
        try {
            ClientProcess.line(proxy, "Serving ");
            for (int callers : CALLERS) {
                measure(asterisk, callers, rounds);
            }
        } finally {
            proxy.destroy();
            proxy.waitFor();
        }
    }

    private void setVariables() {
        AriConfig config = AriConfig.builder()
                .url(url)
                .username(username)
                .password(password)
                .applications("benchmark-prepares")
                .build();
        try (AriClient ari = Ari.connect(config)) {
            for (int i = 0; i < CALLERS.get(CALLERS.size() - 1); i++) {
                ari.asterisk().setVariable(RestLoad.variable(i), RestLoad.value(i));
            }
        }
    }

    private void measure(String asterisk, int callers, int rounds) throws IOException, InterruptedException {
        Rounds rate = new Rounds();
        Rounds cpu = new Rounds();
        Rounds median = new Rounds();
        Rounds tail = new Rounds();
        long failed = 0;
        for (int round = 1; round <= rounds; round++) {
            for (String candidate : CANDIDATES) {
                String[] figures = load(candidate, callers).split(" ");
                rate.add(candidate, Double.parseDouble(figures[0]));
                cpu.add(candidate, Double.parseDouble(figures[1]));
                median.add(candidate, Double.parseDouble(figures[2]));
                tail.add(candidate, Double.parseDouble(figures[3]));
                failed += Long.parseLong(figures[4]) + Long.parseLong(figures[5]);
            }
            System.err.println("requests of " + callers + " callers, round " + round + " is over");
        }
        System.out.printf("%nRequests to %s, %d callers%n%n", asterisk, callers);
        System.out.println(
                "| way | requests/s | to " + CANDIDATES.get(0) + " | CPU us of the client | p50 us | p99 us |");
        System.out.println("|---|---|---|---|---|---|");
        for (String way : CANDIDATES) {
            System.out.printf(
                    "| %s | %,.0f [%,.0f..%,.0f] | %.2f | %.0f | %,.0f | %,.0f |%n",
                    way,
                    rate.median(way),
                    rate.least(way),
                    rate.most(way),
                    rate.ratio(way, CANDIDATES.get(0)),
                    cpu.median(way),
                    median.median(way),
                    tail.median(way));
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " answers were wrong or missing");
        }
    }

    private String load(String candidate, int callers) throws IOException, InterruptedException {
        String server = candidate.equals("arikit-nats") ? busUrl : url;
        Process client = processes.start(
                RestCandidate.class,
                candidate,
                server,
                username,
                password,
                Integer.toString(callers),
                seconds,
                seconds);
        String figures = ClientProcess.line(client, "RESULT ");
        client.waitFor();
        return figures;
    }
}
