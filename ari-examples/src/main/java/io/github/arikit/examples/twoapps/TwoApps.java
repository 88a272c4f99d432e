package io.github.arikit.examples.twoapps;

import io.github.arikit.core.AriConfig;
import io.github.arikit.examples.ExampleServer;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import java.io.PrintStream;

/** Connects two clients, each with an application of its own, and lets both ask about the server. */
public final class TwoApps {
    private TwoApps() {}

    /** Runs the example, against a real Asterisk with {@code --asterisk} or {@code ARI_URL}, else an embedded double. */
    public static void main(String[] args) {
        try (ExampleServer server = ExampleServer.choose(args, System.getenv(), "example")) {
            run(server.config("example"), server.config("exampleB"), System.out);
        }
    }

    static void run(AriConfig first, AriConfig second, PrintStream out) {
        try (AriClient a = Ari.connect(first);
                AriClient b = Ari.connect(second)) {
            for (AriClient ari : new AriClient[] {a, b}) {
                out.println(ari.application() + " is connected to Asterisk "
                        + ari.server().version());
            }
        }
    }
}
