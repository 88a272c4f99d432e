package io.github.arikit.handles;

import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriConnector;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriUnavailableException;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.core.event.EventSource;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.core.event.SubscriptionBuilder;
import io.github.arikit.generated.api.ApplicationsApi;
import io.github.arikit.generated.api.AsteriskApi;
import io.github.arikit.generated.api.BridgesApi;
import io.github.arikit.generated.api.ChannelsApi;
import io.github.arikit.generated.api.DeviceStatesApi;
import io.github.arikit.generated.api.EndpointsApi;
import io.github.arikit.generated.api.EventsApi;
import io.github.arikit.generated.api.MailboxesApi;
import io.github.arikit.generated.api.PlaybacksApi;
import io.github.arikit.generated.api.RecordingsApi;
import io.github.arikit.generated.api.SoundsApi;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.request.BridgeCreateRequest;
import io.github.arikit.generated.request.ChannelCreateRequest;
import io.github.arikit.generated.request.ChannelExternalMediaRequest;
import io.github.arikit.generated.request.ChannelOriginateRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A client of one Asterisk, or of a cluster of them. May be shared between threads; one is enough for an application.
 *
 * <p>Requests go out as values ({@link #send}), by resource ({@link #channels()}) or on handles
 * ({@link #channel(String)}). Events come in through subscriptions ({@link #subscribe}) and handlers
 * ({@link #onStasisStart(Consumer)}).
 *
 * <p>Closing ends all subscriptions and handlers, waits a while for handlers that run, and gives back all threads.
 */
public final class AriClient implements RequestSender, EventSource, AutoCloseable {
    private final AriConnection connection;
    private final EventRouter router;
    private final Dispatch dispatch;
    private final NewCalls calls;
    private final Servers servers;
    private final RequestSender sender;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private AriClient(
            AriConnection connection, EventRouter router, Dispatch dispatch, NewCalls calls, Servers servers) {
        this.connection = connection;
        this.router = router;
        this.dispatch = dispatch;
        this.calls = calls;
        this.servers = servers;
        this.sender = new OfferedOnly(servers, connection);
    }

    static AriClient connect(AriConnector connector, EventErrorHandler errors) {
        Dispatch dispatch = new Dispatch(errors);
        EventRouter router = dispatch.newRouter();
        AriConnection connection = connector.create(Messages.DECODER, router::publish);
        try {
            connection.start();
            NewCalls calls = new NewCalls(connection, dispatch.newRouter(), router);
            return new AriClient(connection, router, dispatch, calls, Servers.ask(connection));
        } catch (RuntimeException | Error e) {
            connection.close();
            router.close();
            dispatch.close();
            throw e;
        }
    }

    /** Returns the names of the Stasis applications of this client, at least one. */
    public List<String> applicationNames() {
        return connection.applications();
    }

    /**
     * Returns the Asterisk at the other end, as it presented itself when the client connected; of a cluster, the one
     * that was found first.
     */
    public AsteriskServer server() {
        return servers.first();
    }

    /** Returns the nodes of the cluster that can be reached now, sorted; empty for a client of one Asterisk. */
    public List<String> nodes() {
        return connection.nodes();
    }

    /** Returns where the event connection stands. */
    public ConnectionState state() {
        return connection.state();
    }

    /** Returns the Stasis application of this client, the first if there are several. */
    public String application() {
        return applicationNames().get(0);
    }

    /**
     * Returns a key at the location of this client: its Asterisk, and its application. In a cluster it has no node, so a
     * request finds the resource wherever it is; the keys of staged handles and of events have one.
     */
    public Key key(Key.Kind kind, String id) {
        return new Key(kind, id, servers.node(), "", application());
    }

    /**
     * Opens a dialog: the events of resources that belong together, wherever in a cluster they are. Close it when done.
     *
     * @param name its name, the same for all who take part; without dots, asterisks, angle brackets and spaces
     * @throws UnsupportedOperationException if this is a client of one Asterisk
     */
    public Dialog dialog(String name) {
        return new Dialog(name, connection, dispatch.newRouter());
    }

    /**
     * {@inheritDoc}
     *
     * @throws AriUnavailableException if the release of this Asterisk does not offer the operation; nothing is sent
     */
    @Override
    public <T> T send(AriRequest<T> request) {
        return sender.send(request);
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        return sender.sendAsync(request);
    }

    /**
     * Returns a view of this client whose requests may each take this long.
     *
     * @throws IllegalArgumentException if the time is not more than zero
     */
    public RequestSender withTimeout(Duration timeout) {
        return new OfferedOnly(servers, connection.withTimeout(timeout));
    }

    @Override
    public <E> SubscriptionBuilder<E> subscription(Class<E> type) {
        return router.subscription(type);
    }

    /**
     * Runs a handler for each channel that enters an application of this client. It may block and send requests:
     * channels are served side by side, and each on a thread of its own (a virtual one from Java 21 on). What it
     * throws goes to the error handler of the client. In a cluster, all clients that do this for an application share
     * its calls: each call goes to one of them.
     *
     * @return the subscription behind it; closing it ends the serving of further channels
     */
    public Subscription<StasisStart> onStasisStart(Consumer<ChannelHandle> handler) {
        return onStasisStart((channel, event) -> handler.accept(channel));
    }

    /** Runs a handler as {@link #onStasisStart(Consumer)} does, and hands it the event too, which has the arguments. */
    public Subscription<StasisStart> onStasisStart(BiConsumer<ChannelHandle, StasisStart> handler) {
        return dispatch.serve(
                calls.subscribe(),
                event -> event.channel().id(),
                event -> handler.accept(channel(keyOf(event)), event));
    }

    private Key keyOf(StasisStart event) {
        Key key = key(Key.Kind.CHANNEL, event.channel().id());
        return key.withNode(event.asteriskId().orElse(key.node()));
    }

    /**
     * Prepares a call to an endpoint. Nothing is sent before {@code exec} of the channel returned.
     *
     * @param endpoint the endpoint, such as {@code PJSIP/alice} or {@code Local/1000@default}
     * @param options sets the rest: where the channel goes when it is answered, a caller id, a timeout; the
     *     application is that of this client unless set here
     */
    public ChannelHandle stageOriginate(String endpoint, Consumer<ChannelOriginateRequest.Builder> options) {
        ChannelOriginateRequest.Builder builder =
                ChannelOriginateRequest.builder(endpoint).channelId(ResourceIds.next(Key.Kind.CHANNEL));
        options.accept(builder);
        return stagedChannel(builder.build());
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
        Key key = connection.place(key(Key.Kind.CHANNEL, Staging.argument(request, "channelId")));
        return new ChannelHandle(key, this, Staging.of(request.at(key)));
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
        Key key = connection.place(key(Key.Kind.BRIDGE, Staging.argument(request, "bridgeId")));
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
    public PlaybackHandle playback(Key key) {
        return new PlaybackHandle(key, this, Staging.none());
    }

    /** Returns the handle of a live recording. Talks to nobody. */
    public LiveRecordingHandle liveRecording(Key key) {
        return new LiveRecordingHandle(key, this, Staging.none());
    }

    /** Returns the handle of a stored recording. Talks to nobody. */
    public StoredRecordingHandle storedRecording(Key key) {
        return new StoredRecordingHandle(key, this);
    }

    /** Returns the handle of an endpoint. Talks to nobody. */
    public EndpointHandle endpoint(Key key) {
        return new EndpointHandle(key, this);
    }

    /** Returns the handle of a device state. Talks to nobody. */
    public DeviceStateHandle deviceState(Key key) {
        return new DeviceStateHandle(key, this);
    }

    /** Returns the handle of a mailbox. Talks to nobody. */
    public MailboxHandle mailbox(Key key) {
        return new MailboxHandle(key, this);
    }

    /** Returns the handle of a Stasis application. Talks to nobody. */
    public ApplicationHandle application(Key key) {
        return new ApplicationHandle(key, this);
    }

    /** Returns the handle of a sound. Talks to nobody. */
    public SoundHandle sound(Key key) {
        return new SoundHandle(key, this);
    }

    /** Returns the handle of a module. Talks to nobody. */
    public ModuleHandle module(Key key) {
        return new ModuleHandle(key, this);
    }

    /** Returns the handle of a log channel. Talks to nobody. */
    public LogChannelHandle logChannel(Key key) {
        return new LogChannelHandle(key, this);
    }

    /** Returns the handle of a dynamic configuration object. Talks to nobody. */
    public ConfigObjectHandle config(Key key) {
        return new ConfigObjectHandle(key, this);
    }

    /** Returns the operations on Stasis applications. */
    public ApplicationsApi applications() {
        return ApplicationsApi.of(this);
    }

    /** Returns the operations on Asterisk as a whole. */
    public AsteriskApi asterisk() {
        return AsteriskApi.of(this);
    }

    /** Returns the operations on bridges. */
    public BridgesApi bridges() {
        return BridgesApi.of(this);
    }

    /** Returns the operations on channels. */
    public ChannelsApi channels() {
        return ChannelsApi.of(this);
    }

    /** Returns the operations on device states. */
    public DeviceStatesApi deviceStates() {
        return DeviceStatesApi.of(this);
    }

    /** Returns the operations on endpoints. */
    public EndpointsApi endpoints() {
        return EndpointsApi.of(this);
    }

    /** Returns the operations on events. */
    public EventsApi events() {
        return EventsApi.of(this);
    }

    /** Returns the operations on mailboxes. */
    public MailboxesApi mailboxes() {
        return MailboxesApi.of(this);
    }

    /** Returns the operations on playbacks. */
    public PlaybacksApi playbacks() {
        return PlaybacksApi.of(this);
    }

    /** Returns the operations on recordings, live and stored. */
    public RecordingsApi recordings() {
        return RecordingsApi.of(this);
    }

    /** Returns the operations on sounds. */
    public SoundsApi sounds() {
        return SoundsApi.of(this);
    }

    /**
     * Blocks until the client is closed.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public void awaitClose() throws InterruptedException {
        try {
            closed.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes this exceptionally", e);
        }
    }

    /** Closes the connection, ends subscriptions and handlers, and gives back all threads. Twice is fine. */
    @Override
    public void close() {
        connection.close();
        router.close();
        calls.close();
        dispatch.close();
        closed.complete(null);
    }
}
