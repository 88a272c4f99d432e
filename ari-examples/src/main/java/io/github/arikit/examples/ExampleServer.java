package io.github.arikit.examples;

import io.github.arikit.core.AriConfig;
import io.github.arikit.testkit.AsteriskDouble;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Asterisk that an example uses: a real one if {@code --asterisk} is given or {@code ARI_URL} is set, else an
 * embedded double whose extension 1000 enters the application, as in {@code infra/asterisk}.
 */
public final class ExampleServer implements AutoCloseable {
    private final AriConfig config;
    private final @Nullable AsteriskDouble embedded;

    private ExampleServer(AriConfig config, @Nullable AsteriskDouble embedded) {
        this.config = config;
        this.embedded = embedded;
    }

    /**
     * Chooses the Asterisk.
     *
     * @param args the arguments of the program
     * @param environment the variables of the process
     * @param application the application of the example, unless {@code ARI_APPLICATION} names another
     */
    public static ExampleServer choose(String[] args, Map<String, String> environment, String application) {
        Map<String, String> settings = new HashMap<>(environment);
        settings.putIfAbsent("ARI_APPLICATION", application);
        if (Arrays.asList(args).contains("--asterisk") || environment.containsKey("ARI_URL")) {
            return new ExampleServer(AriConfig.fromEnvironment(settings), null);
        }
        AsteriskDouble embedded = AsteriskDouble.builder().speed(5).start();
        embedded.dialplan().extension("1000", leg -> leg.stasis(settings.get("ARI_APPLICATION")));
        AriConfig config = AriConfig.builder()
                .url(embedded.url())
                .username(embedded.username())
                .password(embedded.password())
                .applications(settings.get("ARI_APPLICATION"))
                .build();
        return new ExampleServer(config, embedded);
    }

    /** Returns how to connect to it. */
    public AriConfig config() {
        return config;
    }

    /** Tells whether it is the embedded double. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /** Ends the embedded double, if it is one. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
