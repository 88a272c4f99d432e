package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.event.EventSource;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.request.BridgeCreateRequest;
import io.github.arikit.generated.request.ChannelCreateRequest;
import io.github.arikit.generated.request.ChannelExternalMediaRequest;
import io.github.arikit.generated.request.ChannelOriginateRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What Asterisk holds: handles of what exists, staged handles of what is to be created, and all operations. Getting a
 * handle is local; whether its resource exists shows when it is used. May be shared between threads.
 */
public abstract sealed class AriResources implements AriOperations, EventSource permits AriClient, CallScope {
    private final Servers servers;

    AriResources(Servers servers) {
        this.servers = Objects.requireNonNull(servers, "servers");
    }

    Servers servers() {
        return servers;
    }

    /**
     * Returns the Asterisk at the other end, as it presented itself when the client connected; of a cluster, the one
     * that was found first.
     */
    public AsteriskServer server() {
        return servers.first();
    }

    /** Returns the names of the Stasis applications of this client, at least one. */
    public abstract List<String> applicationNames();

    /** Returns the Stasis application of this client, the first if there are several. */
    public String application() {
        return applicationNames().get(0);
    }

    /**
     * Returns a key at the location of this client: its Asterisk, and its application. In a cluster it has no node, so a
     * request finds the resource wherever it is; the keys of staged handles, and of calls that come in, have one.
     */
    public Key key(Key.Kind kind, String id) {
        return new Key(kind, id, servers.node(), "", application());
    }

    /** Returns the nodes of the cluster that can be reached now, sorted; empty for a client of one Asterisk. */
    public abstract List<String> nodes();

    /** Returns a key at the node where such a resource is to be created. */
    abstract Key place(Key key);

    /**
     * Returns a view whose requests may each take this long.
     *
     * @throws IllegalArgumentException if the time is not more than zero
     */
    public abstract RequestSender withTimeout(Duration timeout);

    /**
     * Prepares a call to an endpoint. Nothing is sent before {@code exec} of the channel returned.
     *
     * @param endpoint the endpoint, such as {@code PJSIP/alice} or {@code Local/1000@default}
     * @param options sets the rest: where the channel goes when it is answered, a caller id, a timeout. It enters the
     *     application of this client unless another one, or a place in the dialplan, is set here
     */
    public ChannelHandle stageOriginate(String endpoint, Consumer<ChannelOriginateRequest.Builder> options) {
        ChannelOriginateRequest.Builder builder =
                ChannelOriginateRequest.builder(endpoint).channelId(ResourceIds.next(Key.Kind.CHANNEL));
        options.accept(builder);
        ChannelOriginateRequest request = builder.build();
        boolean hasDestination = Staging.has(request, "app")
                || Staging.has(request, "context")
                || Staging.has(request, "extension")
                || Staging.has(request, "label");
        return stagedChannel(
                hasDestination ? request : builder.app(application()).build());
    }

    /** Prepares a call to an endpoint, which enters the application of this client when it is answered. */
    public ChannelHandle stageOriginate(String endpoint) {
        return stageOriginate(endpoint, options -> {});
    }

    /**
     * Prepares a channel that is to be dialled later, and enters the application of this client at once. Nothing is
     * sent before {@code exec} of the channel returned.
     *
     * @param endpoint the endpoint, such as {@code PJSIP/alice}
     * @param options sets what may be left out
     */
    public ChannelHandle stageCreateChannel(String endpoint, Consumer<ChannelCreateRequest.Builder> options) {
        ChannelCreateRequest.Builder builder = ChannelCreateRequest.builder()
                .endpoint(endpoint)
                .app(application())
                .channelId(ResourceIds.next(Key.Kind.CHANNEL));
        options.accept(builder);
        return stagedChannel(builder.build());
    }

    /**
     * Prepares a channel that carries its media to and from a server of ours, and enters the application of this
     * client. Nothing is sent before {@code exec} of the channel returned.
     *
     * @param format the format of the media, such as {@code ulaw} or {@code slin16}
     * @param options sets the rest, such as the host to send media to
     */
    public ChannelHandle stageExternalMedia(String format, Consumer<ChannelExternalMediaRequest.Builder> options) {
        ChannelExternalMediaRequest.Builder builder = ChannelExternalMediaRequest.builder()
                .format(format)
                .app(application())
                .channelId(ResourceIds.next(Key.Kind.CHANNEL));
        options.accept(builder);
        return stagedChannel(builder.build());
    }

    private ChannelHandle stagedChannel(AriRequest<Channel> request) {
        Key key = key(Key.Kind.CHANNEL, Staging.argument(request, "channelId"));
        // Events come in the name of the application that the channel enters.
        Key located = Staging.has(request, "app") ? key.withApp(Staging.argument(request, "app")) : key;
        Key placed = place(located);
        return new ChannelHandle(placed, this, Staging.of(request.at(placed)));
    }

    /**
     * Prepares a bridge. Nothing is sent before {@code exec} of the bridge returned.
     *
     * @param options sets what may be left out, such as its type
     */
    public BridgeHandle stageCreateBridge(Consumer<BridgeCreateRequest.Builder> options) {
        BridgeCreateRequest.Builder builder = BridgeCreateRequest.builder().bridgeId(ResourceIds.next(Key.Kind.BRIDGE));
        options.accept(builder);
        BridgeCreateRequest request = builder.build();
        Key key = place(key(Key.Kind.BRIDGE, Staging.argument(request, "bridgeId")));
        return new BridgeHandle(key, this, Staging.of(request.at(key)));
    }

    /** Returns the handle of a channel. Talks to nobody. */
    public ChannelHandle channel(String id) {
        return channel(key(Key.Kind.CHANNEL, id));
    }

    /** Returns the handle of a channel. Talks to nobody. */
    public ChannelHandle channel(Key key) {
        return new ChannelHandle(key, this, Staging.none());
    }

    /** Returns the handle of a bridge. Talks to nobody. */
    public BridgeHandle bridge(String id) {
        return bridge(key(Key.Kind.BRIDGE, id));
    }

    /** Returns the handle of a bridge. Talks to nobody. */
    public BridgeHandle bridge(Key key) {
        return new BridgeHandle(key, this, Staging.none());
    }

    /** Returns the handle of a playback. Talks to nobody. */
    public PlaybackHandle playback(String id) {
        return playback(key(Key.Kind.PLAYBACK, id));
    }

    /** Returns the handle of a playback. Talks to nobody. */
    public PlaybackHandle playback(Key key) {
        return new PlaybackHandle(key, this, Staging.none());
    }

    /** Returns the handle of a live recording. Talks to nobody. */
    public LiveRecordingHandle liveRecording(String name) {
        return liveRecording(key(Key.Kind.LIVE_RECORDING, name));
    }

    /** Returns the handle of a live recording. Talks to nobody. */
    public LiveRecordingHandle liveRecording(Key key) {
        return new LiveRecordingHandle(key, this, Staging.none());
    }

    /** Returns the handle of a stored recording. Talks to nobody. */
    public StoredRecordingHandle storedRecording(String name) {
        return storedRecording(key(Key.Kind.STORED_RECORDING, name));
    }

    /** Returns the handle of a stored recording. Talks to nobody. */
    public StoredRecordingHandle storedRecording(Key key) {
        return new StoredRecordingHandle(key, this);
    }

    /** Returns the handle of an endpoint, such as {@code PJSIP} and {@code alice}. Talks to nobody. */
    public EndpointHandle endpoint(String tech, String resource) {
        return endpoint(key(Key.Kind.ENDPOINT, tech + "/" + resource));
    }

    /** Returns the handle of an endpoint. Talks to nobody. */
    public EndpointHandle endpoint(Key key) {
        return new EndpointHandle(key, this);
    }

    /** Returns the handle of a device state, such as {@code Stasis:agent-7}. Talks to nobody. */
    public DeviceStateHandle deviceState(String name) {
        return deviceState(key(Key.Kind.DEVICE_STATE, name));
    }

    /** Returns the handle of a device state. Talks to nobody. */
    public DeviceStateHandle deviceState(Key key) {
        return new DeviceStateHandle(key, this);
    }

    /** Returns the handle of a mailbox. Talks to nobody. */
    public MailboxHandle mailbox(String name) {
        return mailbox(key(Key.Kind.MAILBOX, name));
    }

    /** Returns the handle of a mailbox. Talks to nobody. */
    public MailboxHandle mailbox(Key key) {
        return new MailboxHandle(key, this);
    }

    /** Returns the handle of a Stasis application. Talks to nobody. */
    public ApplicationHandle application(String name) {
        return application(key(Key.Kind.APPLICATION, name));
    }

    /** Returns the handle of a Stasis application. Talks to nobody. */
    public ApplicationHandle application(Key key) {
        return new ApplicationHandle(key, this);
    }

    /** Returns the handle of a sound. Talks to nobody. */
    public SoundHandle sound(String id) {
        return sound(key(Key.Kind.SOUND, id));
    }

    /** Returns the handle of a sound. Talks to nobody. */
    public SoundHandle sound(Key key) {
        return new SoundHandle(key, this);
    }

    /** Returns the handle of a module, such as {@code res_ari.so}. Talks to nobody. */
    public ModuleHandle module(String name) {
        return module(key(Key.Kind.MODULE, name));
    }

    /** Returns the handle of a module. Talks to nobody. */
    public ModuleHandle module(Key key) {
        return new ModuleHandle(key, this);
    }

    /** Returns the handle of a log channel. Talks to nobody. */
    public LogChannelHandle logChannel(String name) {
        return logChannel(key(Key.Kind.LOGGING, name));
    }

    /** Returns the handle of a log channel. Talks to nobody. */
    public LogChannelHandle logChannel(Key key) {
        return new LogChannelHandle(key, this);
    }

    /** Returns the handle of a dynamic configuration object. Talks to nobody. */
    public ConfigObjectHandle config(String configClass, String objectType, String id) {
        return config(key(Key.Kind.CONFIG, configClass + "/" + objectType + "/" + id));
    }

    /** Returns the handle of a dynamic configuration object. Talks to nobody. */
    public ConfigObjectHandle config(Key key) {
        return new ConfigObjectHandle(key, this);
    }

    /** Starts a text message that an endpoint is to get. Talks to nobody. */
    public TextMessageHandle textMessage(String from) {
        return new TextMessageHandle(this, from);
    }

    @Override
    public AsteriskHandle asterisk() {
        return new AsteriskHandle(this);
    }

    /** Returns lists of what Asterisk holds, as handles. */
    public ResourceLists list() {
        return new ResourceLists(this);
    }
}
