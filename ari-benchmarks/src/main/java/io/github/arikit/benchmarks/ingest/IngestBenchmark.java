package io.github.arikit.benchmarks.ingest;

import io.github.arikit.benchmarks.Rounds;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures clients one after the other, round by round, each in a fresh process against a server in another, and
 * prints what an event costs each of them.
 */
public final class IngestBenchmark {
    private static final String ARI4JAVA = "ari4java";
    private static final String RESULT = "RESULT ";

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path module;
    private final long warmUp;
    private final long measured;
    private final Rounds rate = new Rounds();
    private final Rounds cpu = new Rounds();
    private final Rounds bytes = new Rounds();
    private final Map<String, Long> inversions = new TreeMap<>();

    private IngestBenchmark(Path module, long warmUp, long measured) {
        this.module = module;
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

    private void measure(String corpus, String candidate) throws IOException, InterruptedException {
        String wanted = corpus.equals("channels") ? candidate : corpus;
        Process server = start(List.of("-Xmx512m"), ReplayServer.class.getName(), wanted);
        try {
            String port = line(server, "PORT ");
            String[] figures = line(client(candidate, port), RESULT).split(" ");
            rate.add(candidate, Double.parseDouble(figures[0]));
            cpu.add(candidate, Double.parseDouble(figures[1]));
            bytes.add(candidate, Double.parseDouble(figures[2]));
            inversions.merge(candidate, Long.parseLong(figures[3]), Math::max);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private Process client(String candidate, String port) throws IOException {
        boolean isPeer = candidate.equals(ARI4JAVA);
        String main = isPeer ? "io.github.arikit.benchmarks.peers.Ari4javaCandidate" : Candidate.class.getName();
        return start(
                List.of("-Xmx512m"), isPeer, main, candidate, port, Long.toString(warmUp), Long.toString(measured));
    }

    private Process start(List<String> options, String main, String... arguments) throws IOException {
        return start(options, false, main, arguments);
    }

    private Process start(List<String> options, boolean isPeer, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.addAll(List.of("-cp", isPeer ? peers() : System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A peer sees nothing of ours but the classes that count. */
    private String peers() {
        Path libraries = module.resolve("peers/target/lib");
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException("Build the peers first: " + libraries + " does not exist");
        }
        return String.join(
                File.pathSeparator,
                module.resolve("peers/target/classes").toString(),
                module.resolve("target/classes").toString(),
                libraries + "/*");
    }

    private static String line(Process process, String start) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new IOException("A process ended without a result: "
                + process.info().commandLine().orElse("?"));
    }

    private void print(List<String> candidates, Corpus corpus) {
        String base = candidates.contains(ARI4JAVA) ? ARI4JAVA : candidates.get(0);
        System.out.printf(
                "%d frames of %.0f bytes on average; %,d events after %,d to warm up%n%n",
                corpus.frames().size(), corpus.meanBytes(), measured, warmUp);
        System.out.println("| client | events/s | rate to " + base + " | CPU us/event | CPU to " + base
                + " | bytes allocated/event | to the frame's | inversions |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String each : candidates) {
            System.out.printf(
                    "| %s | %,.0f k [%,.0f..%,.0f] | %.2f | %.2f [%.2f..%.2f] | %.3f | %,.0f | %.2f | %,d |%n",
                    each,
                    rate.median(each) / 1e3,
                    rate.least(each) / 1e3,
                    rate.most(each) / 1e3,
                    rate.ratio(each, base),
                    cpu.median(each) / 1e3,
                    cpu.least(each) / 1e3,
                    cpu.most(each) / 1e3,
                    cpu.ratio(each, base),
                    bytes.median(each),
                    bytes.median(each) / corpus.meanBytes(),
                    inversions.get(each));
        }
    }
}
