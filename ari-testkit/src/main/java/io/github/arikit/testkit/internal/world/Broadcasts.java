package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.StasisBroadcast;
import io.github.arikit.testkit.internal.event.Application;
import io.github.arikit.testkit.internal.event.Applications;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.time.Timeline;
import java.util.regex.Pattern;

/** Offers channels to applications, of which the first to claim one gets it. */
public final class Broadcasts {
    private static final String OFFERED = "CallBroadcast";

    private final Timeline timeline;
    private final Applications applications;
    private final EventWriter events;
    private final ChannelEvents channelEvents;
    private final Stasis stasis;

    /** What becomes of a claim. */
    public enum Claim {
        /** The channel goes to the application that it names. */
        GRANTED,
        /** Another claim was first. */
        TOO_LATE,
        /** The channel is not offered. */
        NOT_OFFERED
    }

    Broadcasts(
            Timeline timeline,
            Applications applications,
            EventWriter events,
            ChannelEvents channelEvents,
            Stasis stasis) {
        this.timeline = timeline;
        this.applications = applications;
        this.events = events;
        this.channelEvents = channelEvents;
        this.stasis = stasis;
    }

    /** Tells whether the release has the dialplan application for it. */
    boolean areKnown() {
        return events.canSend(OFFERED);
    }

    /** Offers a channel; {@code next} is run when nobody wants it, or when the application that got it continues it. */
    void offer(Channel channel, StasisBroadcast settings, Runnable next) {
        Broadcast broadcast = new Broadcast(settings, next);
        channel.broadcast(broadcast);
        channelEvents.set(channel, Stasis.STATUS, "", false);
        tellAsked(
                broadcast,
                OFFERED,
                Json.object(
                        "channel", channel.json(),
                        "caller", channel.caller().number(),
                        "called", channel.place().extension()));
        broadcast.endsWith(timeline.after(settings.timeout(), () -> {
            withdraw(channel);
            next.run();
        }));
    }

    /** Takes an offer back that nobody has claimed; does nothing if there is none. */
    void withdraw(Channel channel) {
        if (channel.isOffered()) {
            channelEvents.set(channel, Stasis.STATUS, "TIMEOUT", false);
        }
        channel.broadcast(null);
    }

    /** Claims a channel for an application, which need not exist: then nobody gets the channel. */
    public Claim claim(Channel channel, String application) {
        Broadcast broadcast = channel.broadcast();
        if (broadcast == null) {
            return Claim.NOT_OFFERED;
        }
        if (broadcast.isClaimed()) {
            return Claim.TOO_LATE;
        }
        broadcast.claim();
        if (broadcast.settings().notifiesClaimed()) {
            tellAsked(broadcast, "CallClaimed", Json.object("channel", channel.json(), "winner_app", application));
        }
        timeline.soon(
                () -> stasis.admit(channel, application, broadcast.settings().arguments(), broadcast.next(), () -> {
                    channel.broadcast(null);
                    broadcast.next().run();
                }));
        return Claim.GRANTED;
    }

    private void tellAsked(Broadcast broadcast, String type, JsonObject details) {
        Pattern filter = Pattern.compile(broadcast.settings().applicationFilter());
        for (Application application : applications.all()) {
            if (filter.matcher(application.name()).find()) {
                events.tell(application, type, details);
            }
        }
    }
}
