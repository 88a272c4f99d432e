package io.github.arikit.testkit;

import io.github.arikit.testkit.internal.event.Records;
import io.github.arikit.testkit.internal.server.DoubleServer;
import io.github.arikit.testkit.internal.server.Installation;
import io.github.arikit.testkit.internal.server.Setup;
import io.github.arikit.testkit.internal.server.Users;
import io.github.arikit.testkit.internal.time.RealTimeline;
import io.github.arikit.testkit.internal.time.Timeline;
import io.github.arikit.testkit.internal.world.Endpoints;
import io.github.arikit.testkit.internal.world.Sounds;
import io.netty.channel.EventLoop;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An Asterisk that is not there: it listens on a port of this machine, speaks ARI over HTTP and websocket, and plays
 * calls, playbacks, recordings and bridges with the events of Asterisk, in its order. No media flows.
 *
 * <p>Every request is compared with the specification; what strays from it is in {@link #violations()}, and is refused
 * unless {@link AsteriskDoubleBuilder#refuseViolations} says otherwise. Operations that are not played answer 501 and
 * are in {@link #unplayedOperations()}.
 *
 * <p>One event loop, a daemon thread, owns the whole state. All methods may be called from any thread but that one, on
 * which {@link LegScript} runs; those that block say so.
 */
public final class AsteriskDouble implements AutoCloseable {
    private final String entityId;
    private final String release;
    private final Users.User user;
    private final Dialplan dialplan = new Dialplan();
    private final Records records = new Records();
    private final Map<String, ScriptedEndpoint> scriptedEndpoints = new ConcurrentHashMap<>();
    private final Endpoints endpoints;
    private final Sounds sounds;
    private final DoubleServer server;

    AsteriskDouble(AsteriskDoubleBuilder settings, String entityId) {
        this.entityId = entityId;
        release = settings.release();
        user = settings.users().get(0);
        endpoints = settings.endpoints();
        sounds = new Sounds(settings.sounds());
        EventLoop loop = new SingleThreadIoEventLoop(
                null, new DefaultThreadFactory("asterisk-double", true), NioIoHandler.newFactory());
        Setup setup = new Setup(
                release, entityId, settings.users(), settings.refusesViolations(), sounds, endpoints, dialplan::find);
        Installation installation = new Installation(setup, timeline(settings, loop), records);
        server = new DoubleServer(loop, installation, settings.port(), settings.tls());
    }

    private static Timeline timeline(AsteriskDoubleBuilder settings, EventLoop loop) {
        ManualClock clock = settings.clock();
        if (clock == null) {
            return new RealTimeline(loop, settings.speed());
        }
        clock.timeline().attach(loop);
        return clock.timeline();
    }

    /** Starts a double with all settings as they are, on a free port, and blocks until it listens. */
    public static AsteriskDouble start() {
        return builder().start();
    }

    /** Returns the settings of a double, to be changed and started. */
    public static AsteriskDoubleBuilder builder() {
        return new AsteriskDoubleBuilder();
    }

    /** Returns the address of its ARI, such as {@code http://127.0.0.1:41234/ari}. */
    public String url() {
        return "http://127.0.0.1:" + server.port() + "/ari";
    }

    /**
     * Returns the address of its ARI over TLS, such as {@code https://localhost:41235/ari}.
     *
     * @throws IllegalStateException if {@link AsteriskDoubleBuilder#tls} was not set
     */
    public String tlsUrl() {
        int port = server.tlsPort()
                .orElseThrow(
                        () -> new IllegalStateException("The double has no port for TLS: set tls(…) on its builder"));
        return "https://localhost:" + port + "/ari";
    }

    /** Returns the name of the first user. */
    public String username() {
        return user.name();
    }

    /** Returns the password of the first user. */
    public String password() {
        return user.password();
    }

    /** Returns its entity id, which is the {@code asterisk_id} of its events; no other running double has the same. */
    public String entityId() {
        return entityId;
    }

    /** Returns the double of this JVM that has this entity id and is not closed; empty if there is none. */
    public static Optional<AsteriskDouble> running(String entityId) {
        return RunningDoubles.find(entityId);
    }

    /** Returns the Asterisk release that it plays. */
    public String release() {
        return release;
    }

    /** Returns the extensions that a call can reach, to be changed at any time. */
    public Dialplan dialplan() {
        return dialplan;
    }

    /**
     * Installs a sound of a length, so that {@code sound:} and this id can be played from now on. Any other than the few
     * that are there from the start fails to play, as a file that is missing does in Asterisk.
     *
     * @return this
     */
    public AsteriskDouble sound(String id, Duration length) {
        sounds.install(Objects.requireNonNull(id, "id"), Objects.requireNonNull(length, "length"));
        return this;
    }

    /**
     * Lets somebody call an extension from outside, to whom the channel named {@code PJSIP/…} belongs:
     * {@code asterisk.call("1000").from("5551234").presses("42#").hangsUp()}.
     */
    public Caller call(String extension) {
        return new Caller(extension, this::place);
    }

    private ScriptedCall place(Caller caller) {
        CompletableFuture<ChannelHistory> end = new CompletableFuture<>();
        String id = server.ask(gateway ->
                gateway.world().incomingCalls().place(caller.extension(), caller.party(), caller.steps(), end));
        return call(id, end);
    }

    private ScriptedCall call(String channelId, CompletableFuture<ChannelHistory> end) {
        return new ScriptedCall(channelId, end, () -> history(channelId), () -> hangUp(channelId));
    }

    /**
     * Returns an endpoint, which is configured and online from now on if it was not known: to be scripted, as in
     * {@code asterisk.endpoint("PJSIP/1000").answersAfter(Duration.ofSeconds(2))}, and dialed by an application.
     *
     * @param id technology and name, with a slash between them
     * @throws IllegalArgumentException if one of them is missing, or the technology is {@code Local}, whose extensions
     *     are in the {@link #dialplan()}
     */
    public ScriptedEndpoint endpoint(String id) {
        return scriptedEndpoints.computeIfAbsent(
                id, any -> new ScriptedEndpoint(AsteriskDoubleBuilder.configure(endpoints, id), server, this::call));
    }

    private void hangUp(String channelId) {
        server.ask(gateway -> {
            gateway.world().incomingCalls().hangUp(channelId);
            return channelId;
        });
    }

    /**
     * Returns what has happened to a channel so far, be it there or gone; the newest 2,000 channels are known.
     *
     * @throws IllegalArgumentException if there was no channel of this id since the double was started
     * @throws IllegalStateException if the double is shut down
     */
    public ChannelHistory history(String channelId) {
        ChannelHistory history =
                server.ask(gateway -> gateway.world().histories().find(channelId));
        if (history == null) {
            throw new IllegalArgumentException("There was no channel " + channelId);
        }
        return history;
    }

    /** Returns the newest 2,000 violations of the specification so far, oldest first. */
    public List<SpecViolation> violations() {
        return records.violations();
    }

    /** Returns the newest 2,000 requests and events so far, oldest first. */
    public List<Exchange> exchanges() {
        return records.exchanges();
    }

    /** Returns the operations of this release that it does not play, such as {@code asterisk.addLog}, sorted. */
    public List<String> unplayedOperations() {
        return server.unplayed();
    }

    /**
     * Stops and starts at once, on the same port: channels, bridges and applications are gone; stored recordings,
     * device states and mailboxes are kept. Blocks until it listens again.
     *
     * @throws IllegalStateException if the port is taken meanwhile
     */
    public void restart() {
        shutDown();
        startUp();
    }

    /** Ends all channels, drops all connections and refuses new ones, until {@link #startUp()}; blocks until then. */
    public void shutDown() {
        server.shutDown();
    }

    /**
     * Starts again on the same port after {@link #shutDown}, or after a request that would have ended a real Asterisk;
     * blocks until it listens. Does nothing if it is up.
     *
     * @throws IllegalStateException if the port is taken meanwhile
     */
    public void startUp() {
        startUp(Duration.ZERO);
    }

    /**
     * Starts again as {@link #startUp()} does, and answers 503 to everything while it boots.
     *
     * @param bootTime how long, in the time of the double
     * @throws IllegalStateException if the port is taken meanwhile
     */
    public void startUp(Duration bootTime) {
        server.startUp(bootTime);
    }

    /** Drops the websockets of events that clients opened, without a close frame; blocks until that is done. */
    public void cutEventSockets() {
        server.cutEventSockets();
    }

    /**
     * Leaves the websockets of events that clients opened half-open, as a network does that loses them: they stay, and
     * nothing passes on them any more, pings included. New ones are not affected.
     */
    public void silenceEventSockets() {
        server.silenceEventSockets();
    }

    /** Refuses new connections, and leaves those that are open; blocks until the port is closed. */
    public void refuseConnections() {
        server.refuseConnections();
    }

    /**
     * Accepts connections again after {@link #refuseConnections}; blocks until it listens.
     *
     * @throws IllegalStateException if the port is taken meanwhile
     */
    public void acceptConnections() {
        server.acceptConnections();
    }

    /**
     * Opens an outbound websocket, as a reload of {@code ari.conf} does. It is opened again when it is lost, and after
     * a restart. Returns before it is open.
     */
    public void connectTo(OutboundWebsocket websocket) {
        server.connectTo(websocket);
    }

    /** Closes an outbound websocket for good; does nothing if it was not opened. */
    public void disconnectFrom(OutboundWebsocket websocket) {
        server.disconnectFrom(websocket);
    }

    /** Drops all connections, and blocks until its thread has ended and its port is free. Closing twice is fine. */
    @Override
    public void close() {
        server.close();
        RunningDoubles.leave(entityId);
    }
}
