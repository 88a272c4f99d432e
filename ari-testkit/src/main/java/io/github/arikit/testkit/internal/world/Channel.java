package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.core.json.AriTime;
import io.github.arikit.testkit.internal.event.Application;
import io.github.arikit.testkit.internal.event.Audience;
import io.github.arikit.testkit.internal.event.Topic;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.world.Endpoints.Endpoint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A channel. What happens to it is done by others; this is what is known about it. */
public final class Channel {
    private final String id;
    private final String name;
    /** Written once, as it is part of every event. */
    private final String creationTime;

    private final Variables variables = new Variables();
    private final CommandQueue commands = new CommandQueue();
    private ChannelState state;
    private DialplanPlace place;
    private Party caller = Party.UNKNOWN;
    private Party connected = Party.UNKNOWN;
    private final Audience audience;
    private final @Nullable Endpoint endpoint;
    private String protocolId = "";
    private @Nullable String dialString;
    private @Nullable Channel peer;
    private @Nullable DialAttempt dial;
    private @Nullable Application application;
    private @Nullable Bridge bridge;
    private @Nullable Runnable afterStasis;
    private DialplanPlace idle;
    private @Nullable Broadcast broadcast;
    private int cause;
    private int sipStatus;
    private boolean runsDialplan;
    private boolean cameFromStasis;
    private boolean gone;

    Channel(
            String id,
            String name,
            ChannelState state,
            DialplanPlace place,
            Instant creationTime,
            @Nullable Endpoint endpoint) {
        this.id = id;
        this.name = name;
        this.state = state;
        this.place = place;
        this.idle = place;
        this.creationTime = AriTime.format(creationTime);
        this.endpoint = endpoint;
        this.audience =
                new Audience(List.of(Topic.channel(id)), endpoint == null ? List.of() : endpoint.topics(), true);
    }

    /** Returns its id. */
    public String id() {
        return id;
    }

    /** Returns its name, such as {@code Local/1000@default-00000001;1}. */
    public String name() {
        return name;
    }

    /** Returns its technology, such as {@code Local}. */
    public String technology() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Returns the topic of its events. */
    public Topic topic() {
        return Topic.channel(id);
    }

    /** Returns who is told of its events. */
    Audience audience() {
        return audience;
    }

    /** Returns the endpoint that it leads to, or null. */
    @Nullable
    Endpoint endpoint() {
        return endpoint;
    }

    /** Gives it the id of its call in SIP, which is known only after the channel is there. */
    void joinSip(String callId) {
        protocolId = callId;
    }

    /** Returns what is dialed on it, or null if it was not made to be dialed. */
    public @Nullable String dialString() {
        return dialString;
    }

    void dialString(String text) {
        dialString = text;
    }

    /** Returns the status of SIP that it ends with; null if it speaks no SIP, or ends in another way. */
    @Nullable
    Integer sipStatus(int endCause) {
        if (protocolId.isEmpty()) {
            return null;
        }
        return sipStatus == 0 ? HangupCauses.sipStatus(endCause) : (Integer) sipStatus;
    }

    void endsWith(int status) {
        sipStatus = status;
    }

    /** Returns its variables. */
    public Variables variables() {
        return variables;
    }

    /** Returns what it has still to do. */
    public CommandQueue commands() {
        return commands;
    }

    /** Returns its state. */
    public ChannelState state() {
        return state;
    }

    void state(ChannelState newState) {
        state = newState;
        variables.refresh();
    }

    /** Returns where it is in the dialplan. */
    public DialplanPlace place() {
        return place;
    }

    void place(DialplanPlace newPlace) {
        place = newPlace;
        variables.refresh();
    }

    /** Returns who it belongs to. */
    public Party caller() {
        return caller;
    }

    void caller(Party party) {
        caller = party;
    }

    /** Returns who it talks to. */
    public Party connected() {
        return connected;
    }

    void connected(Party party) {
        connected = party;
    }

    /** Returns the other half of a Local channel, or null. */
    public @Nullable Channel peer() {
        return peer;
    }

    void peer(Channel other) {
        peer = other;
    }

    /** Returns the attempt to reach someone through it, or null. */
    public @Nullable DialAttempt dial() {
        return dial;
    }

    void dial(@Nullable DialAttempt attempt) {
        dial = attempt;
    }

    /** Returns the application that it is in, or null. */
    public @Nullable Application application() {
        return application;
    }

    /** Returns what it does when the application lets it go, or null if it hangs up then. */
    @Nullable
    Runnable afterStasis() {
        return afterStasis;
    }

    void enter(Application newApplication, @Nullable Runnable after) {
        application = newApplication;
        afterStasis = after;
    }

    void leaveApplication() {
        application = null;
        afterStasis = null;
    }

    /** Returns how it was offered to applications, or null if it was not, or is past that. */
    @Nullable
    Broadcast broadcast() {
        return broadcast;
    }

    void broadcast(@Nullable Broadcast newBroadcast) {
        if (broadcast != null) {
            broadcast.cancel();
        }
        broadcast = newBroadcast;
    }

    /** Tells whether it is offered to applications, and none has claimed it yet. */
    boolean isOffered() {
        return broadcast != null && !broadcast.isClaimed();
    }

    /** Returns the bridge that it is in, or null. */
    public @Nullable Bridge bridge() {
        return bridge;
    }

    void bridge(@Nullable Bridge newBridge) {
        bridge = newBridge;
    }

    /** Sets what it shows to be running when nothing else is. */
    void idle(DialplanPlace newIdle) {
        idle = newIdle;
        place = newIdle;
    }

    /** Shows what it runs when nothing else is. */
    void rest() {
        place = place.running(idle.application(), idle.data());
    }

    /** Tells whether the server itself calls with it. */
    boolean isOriginated() {
        return !idle.application().isEmpty();
    }

    /** Returns the cause that it will end with whatever the other half ends with, or 0 if that decides. */
    int cause() {
        return cause;
    }

    void cause(int newCause) {
        cause = newCause;
    }

    /** Tells whether an application let it go before it ran any dialplan. */
    boolean cameFromStasis() {
        return cameFromStasis;
    }

    void comesFromStasis() {
        cameFromStasis = true;
    }

    /** Tells whether it runs the dialplan, rather than being led by an application alone. */
    boolean runsDialplan() {
        return runsDialplan;
    }

    void startDialplan() {
        runsDialplan = true;
    }

    /** Tells whether it was hung up. */
    public boolean isGone() {
        return gone;
    }

    void goes() {
        gone = true;
    }

    /** Returns it as the Channel model. */
    public JsonObject json() {
        return Json.object(
                "id",
                id,
                "name",
                name,
                "state",
                state.wire(),
                "protocol_id",
                protocolId,
                "caller",
                caller.json(),
                "connected",
                connected.json(),
                "accountcode",
                "",
                "dialplan",
                place.json(),
                "creationtime",
                creationTime,
                "language",
                "en",
                "channelvars",
                variables.reported());
    }
}
