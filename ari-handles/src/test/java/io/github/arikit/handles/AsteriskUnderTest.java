package io.github.arikit.handles;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.TransportMode;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.OutboundWebsocket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
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

    /** Returns how to reach it; requests go the way that the property {@code ari.transport} names. */
    public AriConfig.Builder config(String application) {
        AriConfig.Builder config = AriConfig.builder()
                .applications(application)
                .transport(TransportMode.valueOf(
                        System.getProperty("ari.transport", "http").toUpperCase(Locale.ROOT)));
        if (embedded == null) {
            return config.url(required("ARI_URL"))
                    .username(required("ARI_USERNAME"))
                    .password(required("ARI_PASSWORD"));
        }
        return config.url(embedded.url()).username(embedded.username()).password(embedded.password());
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

    /** Returns the port that a real Asterisk opens websockets to; any for the double. Skips the test without. */
    int outboundPort() {
        if (embedded != null) {
            return 0;
        }
        String uri = System.getenv("ARI_OUTBOUND");
        assumeTrue(uri != null, "ARI_OUTBOUND is not set: infra/asterisk/up --outbound URI --env prints it");
        return URI.create(uri).getPort();
    }

    /** Lets the double open websockets as the configuration of the real one does, which has begun already. */
    void connectOutbound(int port) {
        if (embedded != null) {
            URI uri = URI.create("ws://127.0.0.1:" + port + "/ari");
            embedded.connectTo(OutboundWebsocket.persistent(uri, "outbound", "outbound-too")
                    .credentials("asterisk", "arikit-test-only"));
            embedded.connectTo(
                    OutboundWebsocket.perCall(uri, "outbound-per-call").credentials("asterisk", "arikit-test-only"));
        }
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
