package io.github.arikit.benchmarks.ingest;

import io.github.arikit.benchmarks.ClientProcess;
import io.github.arikit.benchmarks.Plot;
import io.github.arikit.benchmarks.Rounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures clients one after the other, round by round, each in a fresh process against a server in another, and
 * prints what an event costs each of them.
 */
public final class IngestBenchmark {
    private static final String ARI4JAVA = "ari4java";
    private static final String NODE = "node-ari-client";
    private static final String RESULT = "RESULT ";

    private final ClientProcess processes;
    private final Path docs;
    private final long warmUp;
    private final long measured;
    private final Rounds rate = new Rounds();
    private final Rounds cpu = new Rounds();
    private final Rounds bytes = new Rounds();
    private final Map<String, Long> inversions = new TreeMap<>();

    private IngestBenchmark(Path module, long warmUp, long measured) {
        processes = new ClientProcess(module);
        docs = module.resolve("../api-specs/22.10.1");
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /** Arguments: the folder of this module, corpus, rounds, events to warm up, events to measure, candidates. */
    public static void main(String[] arguments) throws Exception {
        IngestBenchmark benchmark =
                new IngestBenchmark(Path.of(arguments[0]), Long.parseLong(arguments[3]), Long.parseLong(arguments[4]));
        List<String> candidates = List.of(arguments).subList(5, arguments.length);
        for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
            for (String candidate : candidates) {
                benchmark.measure(arguments[1], candidate);
            }
            System.err.println("round " + round + " is over");
        }
        benchmark.print(candidates, corpus(arguments[1], candidates.get(0)));
    }

    /** A number in a name stands for as many channels. */
    private static Corpus corpus(String corpus, String candidate) {
        return Corpus.named(corpus.equals("channels") ? candidate : corpus);
    }

    private static String whole(double figure, String format) {
        return Double.isNaN(figure) ? "-" : String.format(format, figure);
    }

    private void measure(String corpus, String candidate) throws IOException, InterruptedException {
        String wanted = corpus.equals("channels") ? candidate : corpus;
        Process server = processes.start(ReplayServer.class, wanted);
        try {
            String port = ClientProcess.line(server, "PORT ");
            String[] figures =
                    ClientProcess.line(client(candidate, port), RESULT).split(" ");
            rate.add(candidate, Double.parseDouble(figures[0]));
            cpu.add(candidate, Double.parseDouble(figures[1]));
            bytes.add(candidate, Double.parseDouble(figures[2]));
            inversions.merge(candidate, Long.parseLong(figures[3]), Math::max);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private Process client(String candidate, String port) throws IOException {
        if (candidate.equals(NODE)) {
            return processes.startNode(
                    "ingest.js", port, Long.toString(warmUp), Long.toString(measured), docs.toString());
        }
        String[] arguments = {candidate, port, Long.toString(warmUp), Long.toString(measured)};
        return candidate.equals(ARI4JAVA)
                ? processes.startPeer("Ari4javaCandidate", arguments)
                : processes.start(Candidate.class, arguments);
    }

    private void print(List<String> candidates, Corpus corpus) throws IOException {
        String base = candidates.contains(ARI4JAVA) ? ARI4JAVA : candidates.get(0);
        System.out.printf(
                "%d frames of %.0f bytes on average; %,d events after %,d to warm up%n%n",
                corpus.frames().size(), corpus.meanBytes(), measured, warmUp);
        System.out.println("| client | events/s | rate to " + base + " | CPU us/event | CPU to " + base
                + " | bytes allocated/event | to the frame's | inversions |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String each : candidates) {
            System.out.printf(
                    "| %s | %,.0f k [%,.0f..%,.0f] | %.2f | %.2f [%.2f..%.2f] | %.3f | %s | %s | %,d |%n",
                    each,
                    rate.median(each) / 1e3,
                    rate.least(each) / 1e3,
                    rate.most(each) / 1e3,
                    rate.ratio(each, base),
                    cpu.median(each) / 1e3,
                    cpu.least(each) / 1e3,
                    cpu.most(each) / 1e3,
                    cpu.ratio(each, base),
                    whole(bytes.median(each), "%,.0f"),
                    whole(bytes.median(each) / corpus.meanBytes(), "%.2f"),
                    inversions.get(each));
        }
        Plot.of("Ingest: CPU ns for each event", cpu).save("ingest-cpu");
        Plot.of("Ingest: events/s", rate).save("ingest-rate");
    }
}
