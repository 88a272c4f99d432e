package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.internal.event.Application;
import io.github.arikit.testkit.internal.event.Applications;
import io.github.arikit.testkit.internal.time.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes calls, to extensions over Local channels, and to endpoints. */
public final class Calls {
    private final Timeline timeline;
    private final Channels channels;
    private final ChannelEvents events;
    private final Applications applications;
    private final Hangups hangups;
    private final ScriptRunner scripts;
    private final Stasis stasis;
    private final Phones phones;

    Calls(
            Timeline timeline,
            Channels channels,
            ChannelEvents events,
            Applications applications,
            Hangups hangups,
            ScriptRunner scripts,
            Stasis stasis,
            Phones phones) {
        this.timeline = timeline;
        this.channels = channels;
        this.events = events;
        this.applications = applications;
        this.hangups = hangups;
        this.scripts = scripts;
        this.stasis = stasis;
        this.phones = phones;
    }

    /**
     * Makes what it takes to call, and returns the channel to dial: the one to an endpoint, or the near half of a Local
     * channel to an extension.
     *
     * @param otherId the id of the far half, if there is one
     */
    public Channel create(CallTarget target, String id, String otherId) {
        return target instanceof PhoneAddress phone
                ? phones.create(phone, id)
                : create((LocalAddress) target, id, otherId);
    }

    private Channel create(LocalAddress address, String id, String otherId) {
        String name = address.channelName() + "-" + channels.newSuffix();
        DialplanPlace place = DialplanPlace.start(address.context(), address.extension());
        Channel near = channels.create(id, name + ";1", ChannelState.DOWN, place);
        Channel far = channels.create(otherId, name + ";2", ChannelState.RING, place);
        near.peer(far);
        far.peer(near);
        near.dialString(address.extension() + "@" + address.context());
        return near;
    }

    /** Makes a channel the one that the server itself calls with. */
    public void showOriginated(Channel channel) {
        channel.idle(channel.place().running("AppDial2", "(Outgoing Line)"));
        events.dialplan(channel);
    }

    /** Gives a new channel its caller, whom the far half then sees calling. */
    public void setCaller(Channel near, Party party) {
        if (!party.isUnknown()) {
            near.caller(party);
            events.callerId(near);
            near.connected(party);
            events.connectedLine(near);
        }
    }

    /** Subscribes an application to one channel; does nothing if it is not registered. */
    public void subscribeTo(String name, Channel channel) {
        Application application = applications.find(name);
        if (application != null) {
            application.subscriptions().add(channel.topic());
        }
    }

    /** Subscribes an application to both halves; does nothing if it is not registered. */
    public void subscribe(String name, Channel near) {
        subscribeTo(name, near);
        Channel far = near.peer();
        if (far != null) {
            subscribeTo(name, far);
        }
    }

    /** Calls the endpoint of a channel, or the extension of its far half, soon. */
    public void dial(Channel near, Dialing dialing) {
        timeline.soon(() -> {
            Endpoints.Endpoint endpoint = near.endpoint();
            Channel far = near.peer();
            if (near.isGone()) {
                return;
            }
            if (endpoint != null) {
                new DialAttempt(near, dialing, events, hangups).start(timeline);
                phones.ring(near, endpoint);
            }
            if (far == null) {
                return;
            }
            if (!scripts.has(far.place().context(), far.place().extension())) {
                hangups.abandon(near, far);
                return;
            }
            introduce(near, far);
            new DialAttempt(near, dialing, events, hangups).start(timeline);
            scripts.run(far);
        });
    }

    /** Reports a channel as dialed that leads to no person, and as answered if there is somebody at once. */
    public void dialDevice(Channel channel, Dialing dialing, boolean answers) {
        timeline.soon(() -> {
            if (!channel.isGone()) {
                DialAttempt attempt = new DialAttempt(channel, dialing, events, hangups);
                attempt.start(timeline);
                if (answers) {
                    attempt.answered();
                }
            }
        });
    }

    /**
     * Takes a channel out of its application, soon, and lets it go on with the dialplan.
     *
     * @param place where; null for where it would have gone on anyway
     */
    public void leaveStasis(Channel channel, @Nullable DialplanPlace place) {
        Runnable after = channel.afterStasis();
        channel.broadcast(null);
        Bridge bridge = channel.bridge();
        if (bridge != null) {
            bridge.remove(channel);
        }
        if (!channel.runsDialplan()) {
            channel.comesFromStasis();
        }
        stasis.letGo(channel);
        timeline.soon(() -> {
            if (channel.isGone()) {
                return;
            }
            if (place == null && after != null) {
                after.run();
            } else {
                DialplanPlace next = channel.place().at(channel.place().priority() + 1);
                runDialplan(channel, place == null ? next : place);
            }
        });
    }

    /** Lets a channel go on with the dialplan from this place, or ends it if there is nothing. */
    public void runDialplan(Channel channel, DialplanPlace place) {
        channel.place(place);
        scripts.run(channel);
    }

    private void introduce(Channel near, Channel far) {
        List<String> inherited = new ArrayList<>(near.variables().prepared());
        Collections.reverse(inherited);
        for (String name : inherited) {
            String value = near.variables().get(name);
            events.set(far, name, value == null ? "" : value, false);
        }
        if (!near.connected().isUnknown()) {
            far.caller(near.connected());
            far.connected(near.caller());
            events.callerId(far);
            events.connectedLine(far);
        }
    }
}
