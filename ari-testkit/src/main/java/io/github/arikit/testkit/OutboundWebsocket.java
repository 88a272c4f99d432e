package io.github.arikit.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A websocket that the double opens to a server of yours, as Asterisk does with what {@code websocket_client.conf} and
 * {@code ari.conf} configure. Immutable; takes effect through {@link AsteriskDouble#connectTo}.
 *
 * <p>A persistent one belongs to its applications: while it is down their events are kept, and delivered when it is up
 * again. One for each call is opened when a channel enters its application, and closed when the channel has left.
 */
public final class OutboundWebsocket {
    private static final Duration RECONNECT_INTERVAL = Duration.ofMillis(500);

    private final URI uri;
    private final List<String> applications;
    private final boolean perCall;
    private final boolean subscribesToAll;
    private final Duration reconnectInterval;
    private final @Nullable String authorization;
    private final @Nullable SSLContext tls;

    private OutboundWebsocket(
            URI uri,
            List<String> applications,
            boolean perCall,
            boolean subscribesToAll,
            Duration reconnectInterval,
            @Nullable String authorization,
            @Nullable SSLContext tls) {
        this.uri = uri;
        this.applications = applications;
        this.perCall = perCall;
        this.subscribesToAll = subscribesToAll;
        this.reconnectInterval = reconnectInterval;
        this.authorization = authorization;
        this.tls = tls;
    }

    /**
     * Describes a websocket that is always there.
     *
     * @param uri where to, with scheme {@code ws} or {@code wss}
     * @param applications the Stasis applications that it serves, at least one
     * @throws IllegalArgumentException if the scheme is another, or there is no application
     */
    public static OutboundWebsocket persistent(URI uri, String... applications) {
        if (applications.length == 0) {
            throw new IllegalArgumentException("An outbound websocket serves at least one application");
        }
        return create(uri, List.of(applications), false);
    }

    /**
     * Describes a websocket that is opened for each call anew. Events name the application with the name of the
     * channel behind it, such as {@code ivr:PJSIP/alice-00000001}.
     *
     * @param uri where to, with scheme {@code ws} or {@code wss}
     * @param application the Stasis application that it serves
     * @throws IllegalArgumentException if the scheme is another
     */
    public static OutboundWebsocket perCall(URI uri, String application) {
        return create(uri, List.of(application), true);
    }

    private static OutboundWebsocket create(URI uri, List<String> applications, boolean perCall) {
        if (!"ws".equals(uri.getScheme()) && !"wss".equals(uri.getScheme())) {
            throw new IllegalArgumentException("A websocket has the scheme ws or wss: " + uri);
        }
        return new OutboundWebsocket(uri, applications, perCall, false, RECONNECT_INTERVAL, null, null);
    }

    /** Returns one that presents itself with these credentials, unasked. */
    public OutboundWebsocket credentials(String username, String password) {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(both);
        return new OutboundWebsocket(uri, applications, perCall, subscribesToAll, reconnectInterval, basic, tls);
    }

    /** Returns one whose applications get the events of everything. */
    public OutboundWebsocket subscribeAll() {
        return new OutboundWebsocket(uri, applications, perCall, true, reconnectInterval, authorization, tls);
    }

    /**
     * Returns one that waits this long, in the time of the double, before it connects again; 500 ms by default.
     *
     * @throws IllegalArgumentException if the interval is not more than zero
     */
    public OutboundWebsocket reconnectInterval(Duration interval) {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("The interval must be more than zero: " + interval);
        }
        return new OutboundWebsocket(uri, applications, perCall, subscribesToAll, interval, authorization, tls);
    }

    /** Returns one that uses this for {@code wss}, such as one that trusts a certificate of the test. */
    public OutboundWebsocket tls(SSLContext context) {
        Objects.requireNonNull(context, "context");
        return new OutboundWebsocket(
                uri, applications, perCall, subscribesToAll, reconnectInterval, authorization, context);
    }

    /** Returns where it leads to. */
    public URI uri() {
        return uri;
    }

    /** Returns the applications that it serves. */
    public List<String> applications() {
        return applications;
    }

    /** Tells whether there is one for each call, rather than one for all. */
    public boolean isPerCall() {
        return perCall;
    }

    /** Tells whether its applications get the events of everything. */
    public boolean subscribesToAll() {
        return subscribesToAll;
    }

    /** Returns how long it waits before it connects again. */
    public Duration reconnectInterval() {
        return reconnectInterval;
    }

    /** Returns the value of its Authorization header, which contains the password; null if it has no credentials. */
    public @Nullable String authorization() {
        return authorization;
    }

    /** Returns what it uses for {@code wss}; null for the default of the JVM. */
    public @Nullable SSLContext tls() {
        return tls;
    }

    @Override
    public String toString() {
        return (perCall ? "per call " : "persistent ") + uri + " " + applications;
    }
}
