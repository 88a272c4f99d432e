package io.github.arikit.benchmarks.startup;

import io.github.arikit.benchmarks.ClientProcess;
import io.github.arikit.benchmarks.Plot;
import io.github.arikit.benchmarks.Rounds;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts clients in turns, each in a fresh JVM, and measures the time from the start of the process until it has
 * received an event from a real Asterisk.
 */
public final class StartupBenchmark {
    private static final List<String> CANDIDATES = List.of("arikit", "ari4java");

    private final ClientProcess processes;
    private final AriConfig asterisk;
    private final Rounds millis = new Rounds();
    private int count;

    private StartupBenchmark(Path module, AriConfig asterisk) {
        processes = new ClientProcess(module);
        this.asterisk = asterisk;
    }

    /**
     * Arguments: the folder of this module, rounds. The Asterisk is that of ARI_URL, ARI_USERNAME and ARI_PASSWORD.
     */
    public static void main(String[] arguments) throws Exception {
        AriConfig config = AriConfig.fromEnvironment(System.getenv());
        StartupBenchmark benchmark = new StartupBenchmark(Path.of(arguments[0]), config);
        try (AriClient ari = Ari.connect(config)) {
            for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
                for (String candidate : CANDIDATES) {
                    benchmark.measure(candidate, ari);
                }
            }
        }
        benchmark.print();
    }

    private void measure(String candidate, AriClient ari) throws IOException, InterruptedException {
        count++;
        String application = "startup-" + count;
        String[] arguments = {asterisk.url().toString(), asterisk.username(), System.getenv("ARI_PASSWORD"), application
        };
        long begin = System.nanoTime();
        Process client = candidate.equals("ari4java")
                ? processes.startPeer("Ari4javaStartup", arguments)
                : processes.start(StartupCandidate.class, arguments);
        Thread sender = new Thread(() -> sendUntilOver(client, ari, application));
        sender.start();
        ClientProcess.line(client, "FIRST EVENT");
        millis.add(candidate, (System.nanoTime() - begin) / 1e6);
        client.waitFor();
        sender.join();
    }

    /** Sends an event every other millisecond; there is no other way to know from outside that the client listens. */
    private static void sendUntilOver(Process client, AriClient ari, String application) {
        try {
            while (client.isAlive()) {
                try {
                    ari.events().userEvent("first", application);
                } catch (AriNotFoundException notYet) {
                    // It has not registered, or has gone.
                }
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print() throws IOException {
        System.out.println("| client | ms to the first event | to ari4java |");
        System.out.println("|---|---|---|");
        for (String each : CANDIDATES) {
            System.out.printf(
                    "| %s | %.0f [%.0f..%.0f] | %.2f |%n",
                    each, millis.median(each), millis.least(each), millis.most(each), millis.ratio(each, "ari4java"));
        }
        Plot.of("From the start of a JVM to the first event, ms", millis).save("startup");
    }
}
