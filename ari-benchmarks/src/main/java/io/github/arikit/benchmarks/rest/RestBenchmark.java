package io.github.arikit.benchmarks.rest;

import io.github.arikit.benchmarks.ClientProcess;
import io.github.arikit.benchmarks.Plot;
import io.github.arikit.benchmarks.RestLoad;
import io.github.arikit.benchmarks.Rounds;
import io.github.arikit.core.AriConfig;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how fast clients read from one Asterisk, round by round in turns, each in a fresh process, and prints rate,
 * latency and CPU time, and how many answers failed or reached another caller.
 */
public final class RestBenchmark {
    private static final String ARI4JAVA = "ari4java";
    private static final String NODE = "node-ari-client";
    private static final String PASSWORD = System.getenv("ARI_PASSWORD");

    private final ClientProcess processes;
    private final AriConfig asterisk;
    private final String warmUp;
    private final String measured;
    private final Rounds rate = new Rounds();
    private final Rounds cpu = new Rounds();
    private final Rounds median = new Rounds();
    private final Rounds tail = new Rounds();
    private final Map<String, Long> failed = new HashMap<>();
    private final Map<String, Long> crossed = new HashMap<>();

    private RestBenchmark(Path module, AriConfig asterisk, String warmUp, String measured) {
        processes = new ClientProcess(module);
        this.asterisk = asterisk;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /**
     * Arguments: the folder of this module, callers with commas between, rounds, seconds to warm up, seconds to
     * measure, candidates. The Asterisk is that of ARI_URL, ARI_USERNAME and ARI_PASSWORD.
     */
    public static void main(String[] arguments) throws Exception {
        AriConfig asterisk = AriConfig.fromEnvironment(System.getenv());
        List<String> candidates = List.of(arguments).subList(5, arguments.length);
        int rounds = Integer.parseInt(arguments[2]);
        for (String callers : arguments[1].split(",")) {
            RestBenchmark benchmark = new RestBenchmark(Path.of(arguments[0]), asterisk, arguments[3], arguments[4]);
            benchmark.prepare(Integer.parseInt(callers));
            for (int round = 1; round <= rounds; round++) {
                for (String candidate : candidates) {
                    benchmark.measure(candidate, callers);
                }
                System.err.println(callers + " callers, round " + round + " is over");
            }
            benchmark.print(candidates, callers);
        }
    }

    private void prepare(int callers) {
        try (AriClient ari = Ari.connect(asterisk)) {
            for (int i = 0; i < callers; i++) {
                ari.asterisk().setVariable(RestLoad.variable(i), RestLoad.value(i));
            }
        }
    }

    private void measure(String candidate, String callers) throws IOException, InterruptedException {
        Process client = client(candidate, callers);
        String[] figures = ClientProcess.line(client, "RESULT ").split(" ");
        client.waitFor();
        rate.add(candidate, Double.parseDouble(figures[0]));
        cpu.add(candidate, Double.parseDouble(figures[1]));
        median.add(candidate, Double.parseDouble(figures[2]));
        tail.add(candidate, Double.parseDouble(figures[3]));
        failed.merge(candidate, Long.parseLong(figures[4]), Long::sum);
        crossed.merge(candidate, Long.parseLong(figures[5]), Long::sum);
    }

    private Process client(String candidate, String callers) throws IOException {
        String url = asterisk.url().toString();
        if (candidate.equals(NODE)) {
            return processes.startNode("rest.js", url, asterisk.username(), PASSWORD, callers, warmUp, measured);
        }
        String[] arguments = {candidate, url, asterisk.username(), PASSWORD, callers, warmUp, measured};
        return candidate.equals(ARI4JAVA)
                ? processes.startPeer("Ari4javaRest", arguments)
                : processes.start(RestCandidate.class, arguments);
    }

    private void print(List<String> candidates, String callers) throws IOException {
        String base = candidates.contains(ARI4JAVA) ? ARI4JAVA : candidates.get(0);
        System.out.printf("%n%s callers%n%n", callers);
        System.out.println("| client | requests/s | rate to " + base + " | CPU us/request | CPU to " + base
                + " | p50 us | p99 us | failed | of another caller |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String each : candidates) {
            System.out.printf(
                    "| %s | %,.0f [%,.0f..%,.0f] | %.2f | %.1f | %.2f | %,.0f | %,.0f | %,d | %,d |%n",
                    each,
                    rate.median(each),
                    rate.least(each),
                    rate.most(each),
                    rate.ratio(each, base),
                    cpu.median(each),
                    cpu.ratio(each, base),
                    median.median(each),
                    tail.median(each),
                    failed.get(each),
                    crossed.get(each));
        }
        Plot.of("Requests/s, callers: " + callers, rate).save("rest-" + callers);
    }
}
