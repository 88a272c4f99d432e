package io.github.arikit.testkit;

import io.github.arikit.testkit.internal.server.Users;
import io.github.arikit.testkit.internal.world.Endpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The settings of an {@link AsteriskDouble}. Each has a default. Not to be shared between threads. */
public final class AsteriskDoubleBuilder {
    private static final Users.User DEFAULT_USER = new Users.User("arikit", "secret", true);

    private final List<Users.User> users = new ArrayList<>();
    private final List<String> endpoints = new ArrayList<>();
    private final Map<String, Duration> sounds = new LinkedHashMap<>();
    private String release = "22.10.1";
    private int port;
    private double speed = 1;
    private boolean refuseViolations = true;
    private @Nullable ManualClock clock;
    private @Nullable SSLContext tls;

    AsteriskDoubleBuilder() {}

    /** Sets the Asterisk release to play; 22.10.1 by default. */
    public AsteriskDoubleBuilder release(String asteriskRelease) {
        release = Objects.requireNonNull(asteriskRelease, "asteriskRelease");
        return this;
    }

    /** Adds a user that may do all; without any there is {@code arikit} with password {@code secret}. */
    public AsteriskDoubleBuilder user(String name, String password) {
        users.add(new Users.User(name, password, true));
        return this;
    }

    /** Adds a user that may only look. */
    public AsteriskDoubleBuilder readOnlyUser(String name, String password) {
        users.add(new Users.User(name, password, false));
        return this;
    }

    /** Sets the port to listen on; 0, the default, picks a free one. */
    public AsteriskDoubleBuilder port(int number) {
        port = number;
        return this;
    }

    /**
     * Listens for TLS as well, on a free port, for {@code https}, {@code wss} and REST over websocket; clients find it
     * by {@link AsteriskDouble#tlsUrl}.
     *
     * @param context has the key and certificate of the server, which names {@code localhost} and may be self-signed
     */
    public AsteriskDoubleBuilder tls(SSLContext context) {
        tls = Objects.requireNonNull(context, "context");
        return this;
    }

    /**
     * Shortens every wait of the double by a factor; 1 by default. With 10, a sound of 5 seconds takes half a second.
     *
     * @throws IllegalArgumentException if the factor is not positive
     */
    public AsteriskDoubleBuilder speed(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("The speed must be positive: " + factor);
        }
        speed = factor;
        return this;
    }

    /** Lets the time of the double pass only when this clock is moved; the speed then does not matter. */
    public AsteriskDoubleBuilder clock(ManualClock manualClock) {
        clock = Objects.requireNonNull(manualClock, "manualClock");
        return this;
    }

    /**
     * Adds an endpoint, such as {@code PJSIP} and {@code alice}: it can be looked up, sent messages, and called, which
     * {@link AsteriskDouble#endpoint} scripts.
     *
     * @throws IllegalArgumentException if one of them is empty, or the technology is {@code Local}
     */
    public AsteriskDoubleBuilder endpoint(String technology, String resource) {
        endpoints.add(checked(technology + "/" + resource));
        return this;
    }

    private static String checked(String id) {
        if (!id.matches("[^/@]+/[^/@]+") || id.startsWith("Local/")) {
            throw new IllegalArgumentException(
                    "An endpoint is named by technology and name, such as PJSIP/1000, and not " + id);
        }
        return id;
    }

    static Endpoints.Endpoint configure(Endpoints endpoints, String id) {
        String[] parts = checked(id).split("/", 2);
        return endpoints.configure(parts[0], parts[1]);
    }

    /** Installs a sound of a length, so that {@code sound:} and this id can be played. */
    public AsteriskDoubleBuilder sound(String id, Duration length) {
        sounds.put(Objects.requireNonNull(id, "id"), Objects.requireNonNull(length, "length"));
        return this;
    }

    /**
     * Sets whether a request that strays from the specification is answered 400; true by default. If it is not, it has
     * the consequences it has on a real server, and one that would end its process drops all connections and stops
     * the double from listening.
     */
    public AsteriskDoubleBuilder refuseViolations(boolean refuse) {
        refuseViolations = refuse;
        return this;
    }

    /**
     * Starts the double, and blocks until it listens.
     *
     * @throws IllegalArgumentException if there is no specification of the release
     * @throws IllegalStateException if the port is taken, or the clock drives another double already
     */
    public AsteriskDouble start() {
        return RunningDoubles.start(entityId -> new AsteriskDouble(this, entityId));
    }

    String release() {
        return release;
    }

    List<Users.User> users() {
        return users.isEmpty() ? List.of(DEFAULT_USER) : List.copyOf(users);
    }

    Endpoints endpoints() {
        Endpoints configured = new Endpoints();
        endpoints.forEach(id -> configure(configured, id));
        return configured;
    }

    Map<String, Duration> sounds() {
        return Map.copyOf(sounds);
    }

    int port() {
        return port;
    }

    @Nullable
    SSLContext tls() {
        return tls;
    }

    double speed() {
        return speed;
    }

    boolean refusesViolations() {
        return refuseViolations;
    }

    @Nullable
    ManualClock clock() {
        return clock;
    }
}
