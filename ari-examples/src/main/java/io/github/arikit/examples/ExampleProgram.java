package io.github.arikit.examples;

import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.Caller;
import io.github.arikit.testkit.ChannelHistory;
import io.github.arikit.testkit.ScriptedCall;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs an example that serves callers: on a real Asterisk until it is interrupted; on the embedded double for one
 * scripted caller, whose experience it prints.
 */
public final class ExampleProgram {
    private static final String APPLICATION = "example";
    private static final long LONGEST_END_MS = 10_000;
    private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

    private ExampleProgram() {}

    /**
     * Runs an example.
     *
     * @param args the arguments of the program; {@code --asterisk} uses the Asterisk of the environment
     * @param serve starts to serve callers; what it returns is closed in the end
     * @param demo what the caller of the embedded double does
     */
    public static void run(String[] args, Function<AriClient, AutoCloseable> serve, Function<Caller, ScriptedCall> demo)
            throws Exception {
        try (ExampleServer server = ExampleServer.choose(args, System.getenv(), APPLICATION);
                AriClient ari = Ari.connect(server.config());
                AutoCloseable serving = serve.apply(ari)) {
            System.out.println("Serving " + ari.application() + " with "
                    + serving.getClass().getSimpleName());
            Optional<AsteriskDouble> embedded = server.embedded();
            if (embedded.isPresent()) {
                print(demo.apply(embedded.get().call("1000").from("5551234")).awaitEnd(LONGEST_CALL));
            } else {
                awaitInterruption(ari);
            }
        }
    }

    /**
     * Blocks until the client is closed or the program is told to end, by Ctrl-C or SIGTERM; the program then ends only
     * after the calling thread has, which is to give back what it holds.
     */
    public static void awaitInterruption(AriClient ari) {
        Thread serving = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(serving)));
        try {
            ari.awaitClose();
        } catch (InterruptedException e) {
            System.out.println("Interrupted");
        }
    }

    private static void interrupt(Thread serving) {
        serving.interrupt();
        try {
            serving.join(LONGEST_END_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void print(ChannelHistory caller) {
        System.out.println("The caller was " + (caller.answered() ? "answered" : "not answered") + ", heard "
                + caller.heard() + ", pressed \"" + caller.pressed() + "\", and was hung up with cause "
                + caller.hangupCause().orElse(0));
    }
}
