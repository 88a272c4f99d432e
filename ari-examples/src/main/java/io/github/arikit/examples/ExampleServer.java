package io.github.arikit.examples;

import io.github.arikit.core.AriConfig;
import io.github.arikit.testkit.AsteriskDouble;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Asterisk that an example uses: a real one if {@code --asterisk} is given or {@code ARI_URL} is set, else an
 * embedded double whose extension 1000 enters the application, as in {@code infra/asterisk}. There, {@code PJSIP/alice}
 * is somebody to call.
 */
public final class ExampleServer implements AutoCloseable {
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final Map<String, String> settings;
    private final @Nullable AsteriskDouble embedded;

    private ExampleServer(Map<String, String> settings, @Nullable AsteriskDouble embedded) {
        this.settings = settings;
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
            return new ExampleServer(settings, null);
        }
        AsteriskDouble embedded = AsteriskDouble.builder()
                .speed(5)
                .sound("agent-newlocation", SHORT)
                .sound("agent-pass", SHORT)
                .sound("agent-user", SHORT)
                .sound("confbridge-join", SHORT)
                .sound("confbridge-leave", SHORT)
                .sound("demo-instruct", Duration.ofSeconds(20))
                .sound("pbx-invalid", SHORT)
                .sound("queue-thankyou", SHORT)
                .sound("vm-intro", SHORT)
                .sound("vm-isonphone", SHORT)
                .sound("vm-review", SHORT)
                .start();
        embedded.endpoint("PJSIP/alice").answersAfter(SHORT);
        embedded.dialplan().extension("1000", leg -> leg.stasis(settings.get("ARI_APPLICATION")));
        settings.put("ARI_URL", embedded.url());
        settings.put("ARI_USERNAME", embedded.username());
        settings.put("ARI_PASSWORD", embedded.password());
        return new ExampleServer(settings, embedded);
    }

    /** Returns how to connect to it. */
    public AriConfig config() {
        return AriConfig.fromEnvironment(settings);
    }

    /** Returns how to connect to it with another application. */
    public AriConfig config(String application) {
        Map<String, String> others = new HashMap<>(settings);
        others.put("ARI_APPLICATION", application);
        return AriConfig.fromEnvironment(others);
    }

    /** Returns the embedded double, if it is one. */
    public Optional<AsteriskDouble> embedded() {
        return Optional.ofNullable(embedded);
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
