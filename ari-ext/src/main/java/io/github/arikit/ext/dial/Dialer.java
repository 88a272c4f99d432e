package io.github.arikit.ext.dial;

import io.github.arikit.ext.internal.Blocking;
import io.github.arikit.ext.internal.Workers;
import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.generated.request.ChannelCreateRequest;
import io.github.arikit.handles.AriResources;
import io.github.arikit.handles.ChannelHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rings one or several endpoints, and connects the first that answers to the caller.
 *
 * <pre>{@code
 * DialSession session = Dialer.from(caller).to("PJSIP/alice", "PJSIP/bob").start();
 * DialReport report = session.result().join();
 * if (report.outcome() == DialOutcome.BUSY) {
 *     Play.on(caller).uris("sound:vm-isonphone").run();
 * }
 * }</pre>
 *
 * <p><b>Ringing.</b> All endpoints ring at once unless {@link #inTurn} is set. The first to answer wins, and the others
 * are hung up, as answered elsewhere. Until then the caller hears ringing, or what the called side sends if
 * {@link #earlyMedia} is set.
 *
 * <p><b>The call.</b> The caller is answered, and both enter a new mixing bridge. When one of them hangs up, the called
 * channel is hung up first and the bridge destroyed after it; a caller who is still there stays in the application,
 * which goes on with it.
 *
 * <p><b>The application</b> gets a {@code StasisStart} for each channel that rings, with the argument {@code dialed}
 * unless set otherwise: a handler for calls that come in has to leave those alone.
 *
 * <p>Options may be changed after a start, for the next one. Not to be shared between threads.
 */
public final class Dialer {
    /** How long an endpoint rings, unless set otherwise. */
    public static final Duration RING_TIME = Duration.ofSeconds(30);

    /** How long it may take until somebody answers, unless set otherwise. */
    public static final Duration MAX_TIME = Duration.ofMinutes(3);

    private final AriResources client;
    private final @Nullable ChannelHandle caller;
    private final List<String> endpoints = new ArrayList<>();
    private boolean inTurn;
    private boolean earlyMedia;
    private boolean ringing = true;
    private Duration ringTime = RING_TIME;
    private Duration maxTime = MAX_TIME;
    private String appArgs = "dialed";
    private Consumer<ChannelCreateRequest.Builder> options = request -> {};
    private Scheduler scheduler = Scheduler.system();
    private Executor threads = Workers.shared();

    private Dialer(AriResources client, @Nullable ChannelHandle caller) {
        this.client = client;
        this.caller = caller;
    }

    /** Describes dialling for a channel in the application. Nothing is sent yet. */
    public static Dialer from(ChannelHandle caller) {
        return new Dialer(caller.client(), caller);
    }

    /** Describes dialling for nobody: who answers is in the application, and in no bridge. Nothing is sent yet. */
    public static Dialer by(AriResources client) {
        return new Dialer(Objects.requireNonNull(client, "client"), null);
    }

    /** Adds endpoints, such as {@code PJSIP/alice}. */
    public Dialer to(String... more) {
        return to(List.of(more));
    }

    /** Adds endpoints. */
    public Dialer to(Collection<String> more) {
        endpoints.addAll(List.copyOf(more));
        return this;
    }

    /** Rings the endpoints one after the other, in the order in which they were added, instead of all at once. */
    public Dialer inTurn() {
        inTurn = true;
        return this;
    }

    /**
     * Lets the caller hear what the called side sends before it answers, such as announcements of the network. The
     * bridge is made before dialling for that, so only one endpoint may ring at a time.
     */
    public Dialer earlyMedia() {
        earlyMedia = true;
        return this;
    }

    /** Lets the caller hear nothing of ours until somebody answers, for an application that plays something itself. */
    public Dialer silent() {
        ringing = false;
        return this;
    }

    /** Sets how long each endpoint rings; 30 seconds unless set. */
    public Dialer ringTime(Duration time) {
        ringTime = positive(time);
        return this;
    }

    /** Sets how long it may take until somebody answers; 3 minutes unless set. */
    public Dialer maxTime(Duration time) {
        maxTime = positive(time);
        return this;
    }

    /** Sets the arguments with which the channels that ring enter the application; {@code dialed} unless set. */
    public Dialer appArgs(String arguments) {
        appArgs = Objects.requireNonNull(arguments, "arguments");
        return this;
    }

    /** Sets what else is to be said about each channel that rings, such as variables or formats. */
    public Dialer options(Consumer<ChannelCreateRequest.Builder> request) {
        options = Objects.requireNonNull(request, "request");
        return this;
    }

    /** Sets what measures time; that of this machine unless set. */
    public Dialer scheduler(Scheduler time) {
        scheduler = Objects.requireNonNull(time, "time");
        return this;
    }

    /**
     * Sets what runs what is attached to the result. Unless set these are threads that all share, virtual where the JDK
     * has such.
     */
    public Dialer threads(Executor executor) {
        threads = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Dials, and blocks until somebody has answered or it is clear that nobody will. A call that comes of it goes on.
     *
     * @throws IllegalStateException as {@link #start}
     * @throws io.github.arikit.core.error.AriInterruptedException if the thread is interrupted; dialling is cancelled
     */
    public DialReport run() {
        DialSession session = start();
        return Blocking.await(session.result(), "an answer from " + endpoints, session::end);
    }

    /**
     * Begins to dial, and returns at once.
     *
     * @throws IllegalStateException if there is no endpoint, if there is to be early media without a caller or from
     *     several endpoints at once, or if the client is closed
     */
    public DialSession start() {
        if (endpoints.isEmpty()) {
            throw new IllegalStateException("There is nobody to dial");
        }
        if (earlyMedia && (caller == null || endpoints.size() > 1 && !inTurn)) {
            throw new IllegalStateException("Early media needs a caller, and endpoints that ring in turn");
        }
        DialRun run = new DialRun(new DialerPlan(
                client,
                caller,
                List.copyOf(endpoints),
                inTurn,
                earlyMedia,
                ringing && !earlyMedia && caller != null,
                ringTime,
                maxTime,
                appArgs,
                options,
                scheduler,
                threads));
        run.start();
        return new DialSession(run);
    }

    private static Duration positive(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("The time must be positive: " + time);
        }
        return time;
    }
}
