package io.github.arikit.testkit;

import io.github.arikit.testkit.internal.event.Applications;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.event.Records;
import io.github.arikit.testkit.internal.resource.Resources;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.route.Router;
import io.github.arikit.testkit.internal.server.DoubleServer;
import io.github.arikit.testkit.internal.server.Gateway;
import io.github.arikit.testkit.internal.server.Users;
import io.github.arikit.testkit.internal.spec.ApiSpec;
import io.github.arikit.testkit.internal.spec.SchemaCheck;
import io.github.arikit.testkit.internal.spec.SpecReader;
import io.github.arikit.testkit.internal.time.RealTimeline;
import io.github.arikit.testkit.internal.time.Timeline;
import io.github.arikit.testkit.internal.world.Endpoints;
import io.github.arikit.testkit.internal.world.Sounds;
import io.github.arikit.testkit.internal.world.World;
import io.netty.channel.EventLoop;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An Asterisk that is not there: it listens on a port of this machine, speaks ARI over HTTP and websocket, and plays
 * calls, playbacks, recordings and bridges with the events of Asterisk, in its order. No media flows.
 *
 * <p>Every request is compared with the specification; what strays from it is in {@link #violations()}, and is refused
 * unless {@link AsteriskDoubleBuilder#refuseViolations} says otherwise. Operations that are not played answer 501 and
 * are in {@link #unplayedOperations()}.
 *
 * <p>One event loop, a daemon thread, owns the whole state. All methods may be called from any thread, and none but
 * {@link #start()} and {@link #close()} blocks.
 */
public final class AsteriskDouble implements AutoCloseable {
    private static final String ASTERISK_ID = "00:00:5e:00:53:01";

    private final String release;
    private final Users.User user;
    private final Dialplan dialplan = new Dialplan();
    private final Records records = new Records();
    private final List<String> unplayed;
    private final DoubleServer server;

    AsteriskDouble(AsteriskDoubleBuilder settings) {
        release = settings.release();
        user = settings.users().get(0);
        ApiSpec spec = SpecReader.read(release);
        EventLoop loop = new SingleThreadIoEventLoop(
                null, new DefaultThreadFactory("asterisk-double", true), NioIoHandler.newFactory());
        Timeline timeline = timeline(settings, loop);
        SchemaCheck check = new SchemaCheck(spec);
        Applications applications = new Applications();
        EventWriter events = new EventWriter(ASTERISK_ID, timeline, applications, check, records);
        World world = World.create(
                timeline,
                events,
                applications,
                dialplan::find,
                new Sounds(settings.sounds()),
                new Endpoints(settings.endpoints()));
        Players players = Resources.of(world, release, ASTERISK_ID);
        unplayed = players.unplayed(spec);
        AtomicReference<DoubleServer> started = new AtomicReference<>();
        Router router = new Router(
                spec,
                players,
                check,
                records,
                settings.refusesViolations(),
                () -> started.get().drop());
        Gateway gateway = new Gateway(new Users(settings.users()), router, applications, events, records, timeline);
        server = new DoubleServer(loop, gateway, settings.port());
        started.set(server);
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

    /** Returns the name of the first user. */
    public String username() {
        return user.name();
    }

    /** Returns the password of the first user. */
    public String password() {
        return user.password();
    }

    /** Returns the Asterisk release that it plays. */
    public String release() {
        return release;
    }

    /** Returns the extensions that a call can reach, to be changed at any time. */
    public Dialplan dialplan() {
        return dialplan;
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
        return unplayed;
    }

    /** Drops all connections, and blocks until its thread has ended and its port is free. Closing twice is fine. */
    @Override
    public void close() {
        server.close();
    }
}
