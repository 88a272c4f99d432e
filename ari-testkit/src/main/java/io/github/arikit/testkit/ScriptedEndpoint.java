package io.github.arikit.testkit;

import io.github.arikit.testkit.internal.server.DoubleServer;
import io.github.arikit.testkit.internal.world.Endpoints;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An endpoint of the double, such as a phone, that an application can dial. What is done there is scripted, and may be
 * scripted anew at any time, for the calls that come after that; until then every call is answered at once. May be used
 * from any thread but the one of the double.
 */
public final class ScriptedEndpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BUSY_HERE = 486;

    private final Endpoints.Endpoint endpoint;
    private final DoubleServer server;
    private final BlockingQueue<ScriptedCall> calls = new LinkedBlockingQueue<>();

    ScriptedEndpoint(Endpoints.Endpoint endpoint, DoubleServer server, ScriptedCall.Factory factory) {
        this.endpoint = endpoint;
        this.server = server;
        endpoint.onCall((channelId, end) -> calls.add(factory.call(channelId, end)));
    }

    /** Returns technology and name, such as {@code PJSIP/1000}: what an application dials. */
    public String id() {
        return endpoint.id();
    }

    /** Lets every call be handled so: {@code whenCalled(phone -> phone.rings().answers().presses("1").hangsUp())}. */
    public ScriptedEndpoint whenCalled(CalleeScript script) {
        Callee callee = new Callee();
        script.plan(callee);
        endpoint.script(callee.steps());
        return this;
    }

    /** Lets every call be answered at once, by somebody who stays on the line. */
    public ScriptedEndpoint answers() {
        return whenCalled(Callee::answers);
    }

    /** Lets every call be answered after it has rung this long, by somebody who stays on the line. */
    public ScriptedEndpoint answersAfter(Duration ringing) {
        Objects.requireNonNull(ringing, "ringing");
        return whenCalled(phone -> phone.rings().after(ringing).answers());
    }

    /** Lets every call ring until it is given up. */
    public ScriptedEndpoint doesNotAnswer() {
        return whenCalled(Callee::rings);
    }

    /** Lets every call find it busy. */
    public ScriptedEndpoint isBusy() {
        return whenCalled(phone -> phone.refuses(BUSY_HERE));
    }

    /**
     * Takes its registration away: it cannot be dialed any more, which Asterisk answers with 500. Blocks until that is
     * reported ({@code EndpointStateChange}, {@code PeerStatusChange}, {@code ContactStatusChange} and
     * {@code DeviceStateChanged}). Calls that are up go on.
     *
     * @throws IllegalStateException if the double is shut down
     */
    public ScriptedEndpoint goesOffline() {
        return online(false);
    }

    /**
     * Registers it again, as it is from the start. Blocks until that is reported.
     *
     * @throws IllegalStateException if the double is shut down
     */
    public ScriptedEndpoint comesOnline() {
        return online(true);
    }

    private ScriptedEndpoint online(boolean online) {
        server.ask(gateway -> {
            gateway.world().endpointStates().online(endpoint, online);
            return online;
        });
        return this;
    }

    /**
     * Returns the next call that reaches it, in the order in which they do; blocks until it does, at most ten seconds.
     * Each call is returned once.
     *
     * @throws IllegalStateException if none comes in time
     */
    public ScriptedCall awaitCall() {
        try {
            ScriptedCall call = calls.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (call == null) {
                throw new IllegalStateException("Nobody has called " + id() + " within " + PATIENCE.toSeconds() + " s");
            }
            return call;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a call to " + id(), e);
        }
    }
}
