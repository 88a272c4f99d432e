package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.event.Application;
import io.github.arikit.testkit.internal.event.Applications;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings channels into Stasis applications and out of them. */
public final class Stasis {
    /** The variable that tells the dialplan how an application took the channel. */
    static final String STATUS = "STASISSTATUS";

    static final String SUCCESS = "SUCCESS";

    private final Applications applications;
    private final EventWriter events;
    private final ChannelEvents channelEvents;
    private final PerCall perCall;

    Stasis(Applications applications, EventWriter events, ChannelEvents channelEvents, PerCall perCall) {
        this.applications = applications;
        this.events = events;
        this.channelEvents = channelEvents;
        this.perCall = perCall;
    }

    /**
     * Brings a channel into an application, now or later.
     *
     * @param arguments the arguments as in the dialplan, with commas between them
     * @param after what the channel does when the application continues it; null if it hangs up then
     * @param refused what happens if nobody serves the application
     */
    public void enter(Channel channel, String name, String arguments, @Nullable Runnable after, Runnable refused) {
        if (channel.isGone()) {
            return;
        }
        String data = arguments.isEmpty() ? name : name + "," + arguments;
        channel.place(channel.place().running("Stasis", data));
        if (!channel.isOriginated() && !channel.runsDialplan()) {
            channelEvents.dialplan(channel);
        }
        channelEvents.set(channel, STATUS, "", false);
        List<String> list = AppArguments.split(arguments);
        if (perCall.serves(name)) {
            perCall.open(name, channel, opened -> admit(channel, opened, list, after, refused));
        } else {
            admit(channel, name, list, after, refused);
        }
    }

    /**
     * Brings a channel into an application that it has announced itself to.
     *
     * @param name its name; null if it did not open a websocket for the channel
     * @param after what the channel does when the application continues it; null if it hangs up then
     * @param refused what happens if nobody serves the application
     */
    void admit(
            Channel channel,
            @Nullable String name,
            List<String> arguments,
            @Nullable Runnable after,
            Runnable refused) {
        Application application = name == null ? null : applications.findActive(name);
        if (channel.isGone()) {
            if (name != null) {
                perCall.ended(name);
            }
        } else if (application == null) {
            channelEvents.set(channel, STATUS, "FAILED", false);
            refused.run();
        } else {
            start(channel, application, arguments, after);
        }
    }

    private void start(Channel channel, Application application, List<String> arguments, @Nullable Runnable after) {
        channel.enter(application, after);
        application.subscriptions().add(channel.topic());
        JsonObject details = Json.object("args", arguments, "channel", channel.json());
        events.observed("StasisStart", Json.object("application", application.name(), "channel", channel.json()));
        events.tell(application, "StasisStart", details);
    }

    /** Takes a channel out of the application that it is in, if it is in one. */
    void leave(Channel channel) {
        if (stop(channel)) {
            channelEvents.set(channel, STATUS, SUCCESS, false);
        }
    }

    /** Takes a channel out of the application that it is in, without telling its dialplan, if it has none. */
    void letGo(Channel channel) {
        if (channel.runsDialplan()) {
            leave(channel);
        } else {
            stop(channel);
        }
    }

    private boolean stop(Channel channel) {
        Application application = channel.application();
        if (application == null) {
            return false;
        }
        events.tell(application, "StasisEnd", Json.object("channel", channel.json()));
        application.subscriptions().remove(channel.topic());
        channel.leaveApplication();
        perCall.ended(application.name());
        return true;
    }

    /** Hands a channel from its application to another; if nobody serves that one, the channel stays. */
    public void move(Channel channel, String name, String arguments) {
        Application from = channel.application();
        if (from == null) {
            return;
        }
        Application to = applications.findActive(name);
        List<String> list = AppArguments.split(arguments);
        if (to == null) {
            events.tell(
                    from,
                    "ApplicationMoveFailed",
                    Json.object("channel", channel.json(), "destination", name, "args", list));
            return;
        }
        Runnable after = channel.afterStasis();
        stop(channel);
        start(channel, to, list, after);
    }
}
