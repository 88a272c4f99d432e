package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.event.Audience;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.json.Json;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events about a channel alone. */
public final class ChannelEvents {
    private final EventWriter events;
    private final EndpointStates endpoints;

    ChannelEvents(EventWriter events, EndpointStates endpoints) {
        this.events = events;
        this.endpoints = endpoints;
    }

    void created(Channel channel) {
        endpoints.added(channel);
        publish("ChannelCreated", channel);
    }

    void destroyed(Channel channel, int cause) {
        publish(
                "ChannelDestroyed",
                channel,
                "cause",
                cause,
                "cause_txt",
                HangupCauses.text(cause),
                "tech_cause",
                channel.sipStatus(cause));
        endpoints.removed(channel);
    }

    void hangupRequest(Channel channel, @Nullable Integer cause, @Nullable Boolean soft) {
        publish(
                "ChannelHangupRequest",
                channel,
                "cause",
                cause,
                "soft",
                soft,
                "tech_cause",
                channel.sipStatus(HangupCauses.UNKNOWN));
    }

    void stateChange(Channel channel) {
        publish("ChannelStateChange", channel);
        endpoints.changed(channel);
    }

    void dialplan(Channel channel) {
        publish(
                "ChannelDialplan",
                channel,
                "dialplan_app",
                channel.place().application(),
                "dialplan_app_data",
                channel.place().data());
    }

    void callerId(Channel channel) {
        publish(
                "ChannelCallerId",
                channel,
                "caller_presentation",
                0,
                "caller_presentation_txt",
                "Presentation Allowed, Not Screened");
    }

    void connectedLine(Channel channel) {
        publish("ChannelConnectedLine", channel);
    }

    void dtmf(Channel channel, char digit, Duration duration) {
        publish("ChannelDtmfReceived", channel, "digit", String.valueOf(digit), "duration_ms", duration.toMillis());
    }

    /** Sets a variable and reports it. */
    public void set(Channel channel, String variable, String value, boolean report) {
        channel.variables().set(variable, value, report);
        varset(channel, variable, value);
    }

    /** Sets a variable of a channel that is just being made, and reports it. */
    public void prepare(Channel channel, String variable, String value, boolean report) {
        channel.variables().prepare(variable, value, report);
        varset(channel, variable, value);
    }

    private void varset(Channel channel, String variable, String value) {
        publish("ChannelVarset", channel, "variable", variable, "value", value);
    }

    void dial(@Nullable Channel caller, Channel peer, String dialString, String status) {
        JsonObject details = Json.object("dialstatus", status, "forward", "", "dialstring", dialString);
        if (caller != null) {
            details.add("caller", caller.json());
        }
        details.add("peer", peer.json());
        Audience audience = caller == null
                ? peer.audience()
                : new Audience(
                        List.of(caller.topic(), peer.topic()), peer.audience().forwards(), true);
        events.publish("Dial", details, audience);
    }

    private void publish(String type, Channel channel, @Nullable Object... details) {
        JsonObject json = Json.object(details);
        json.add("channel", channel.json());
        events.publish(type, json, channel.audience());
    }
}
