package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.internal.event.Applications;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.event.Records;
import io.github.arikit.testkit.internal.resource.Resources;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.route.Router;
import io.github.arikit.testkit.internal.spec.ApiSpec;
import io.github.arikit.testkit.internal.spec.SchemaCheck;
import io.github.arikit.testkit.internal.spec.SpecReader;
import io.github.arikit.testkit.internal.time.EndingTimeline;
import io.github.arikit.testkit.internal.time.Timeline;
import io.github.arikit.testkit.internal.world.PerCall;
import io.github.arikit.testkit.internal.world.Storage;
import io.github.arikit.testkit.internal.world.World;
import java.util.List;

/** An Asterisk on disk: boots as often as it is asked to, with nothing left of the boot before but what was stored. */
public final class Installation {
    /** The release that the double was written for, and is held against. */
    private static final String WRITTEN_FOR = "22.10.1";

    private final Setup setup;
    private final Timeline timeline;
    private final Records records;
    private final ApiSpec spec;
    private final SchemaCheck check;
    private final Users users;
    private final Storage storage = Storage.empty();

    /**
     * Installs an Asterisk that lives by this clock.
     *
     * @throws IllegalArgumentException if there is no specification of its release
     */
    public Installation(Setup setup, Timeline timeline, Records records) {
        this.setup = setup;
        this.timeline = timeline;
        this.records = records;
        this.spec = SpecReader.read(setup.release());
        this.check = new SchemaCheck(spec, !setup.release().equals(WRITTEN_FOR));
        this.users = new Users(setup.users());
    }

    /** Boots. */
    Gateway boot(PerCall perCall, Runnable crash) {
        EndingTimeline life = new EndingTimeline(timeline);
        Applications applications = new Applications();
        EventWriter events = new EventWriter(setup.asteriskId(), life, applications, check, records);
        World world = World.create(
                life, events, applications, setup.extensions(), setup.sounds(), setup.endpoints(), storage, perCall);
        Router router = new Router(spec, players(world), check, records, setup.refusesViolations(), crash);
        return new Gateway(users, router, world, records, life);
    }

    private Players players(World world) {
        return Resources.of(world, setup.release(), setup.asteriskId());
    }

    /** Returns the operations of the release that it does not play, sorted. */
    List<String> unplayed(World world) {
        return players(world).unplayed(spec);
    }

    /** Returns who outbound websockets act for. */
    Users.User outboundUser() {
        return setup.users().get(0);
    }
}
