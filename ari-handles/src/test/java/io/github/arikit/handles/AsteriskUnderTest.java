package io.github.arikit.handles;

import io.github.arikit.core.AriConfig;
import io.github.arikit.testkit.AsteriskDouble;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The Asterisk of the integration tests: the embedded double, or the real one that the environment names. */
public final class AsteriskUnderTest implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final @Nullable AsteriskDouble embedded;

    private AsteriskUnderTest(@Nullable AsteriskDouble embedded) {
        this.embedded = embedded;
    }

    public static AsteriskUnderTest start() {
        return switch (System.getProperty("ari.asterisk", "double")) {
            case "real" -> new AsteriskUnderTest(null);
            case "double" ->
                new AsteriskUnderTest(AsteriskDouble.builder().speed(4).start());
            default -> throw new IllegalStateException("ari.asterisk is \"real\" or \"double\"");
        };
    }

    public boolean isReal() {
        return embedded == null;
    }

    public AriConfig.Builder config(String application) {
        if (embedded == null) {
            return AriConfig.builder()
                    .url(required("ARI_URL"))
                    .username(required("ARI_USERNAME"))
                    .password(required("ARI_PASSWORD"))
                    .applications(application);
        }
        return AriConfig.builder()
                .url(embedded.url())
                .username(embedded.username())
                .password(embedded.password())
                .applications(application);
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            throw new IllegalStateException(variable + " is not set; infra/asterisk/up --env prints it");
        }
        return value;
    }

    /** Returns an endpoint whose far end enters an application. */
    public String endpointInto(String application) {
        if (embedded != null) {
            embedded.dialplan().extension("stasis-" + application, leg -> leg.stasis(application));
        }
        return "Local/stasis-" + application + "@default";
    }

    /** Returns an endpoint whose far end answers, presses keys and stays. */
    public String endpointPressing(String digits) {
        if (embedded != null) {
            embedded.dialplan()
                    .extension(
                            "dtmf-" + digits,
                            leg -> leg.answer()
                                    .pause(Duration.ofMillis(500))
                                    .sendDtmf(digits)
                                    .waitForHangup());
        }
        return "Local/dtmf-" + digits + "@default";
    }

    /** Ends the double, after making sure that no request strayed from the specification. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
            if (!embedded.violations().isEmpty()) {
                throw new AssertionError("Requests strayed from the specification: " + embedded.violations());
            }
        }
    }
}
