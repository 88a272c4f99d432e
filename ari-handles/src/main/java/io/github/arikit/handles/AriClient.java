package io.github.arikit.handles;

import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriConnector;
import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriUnavailableException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.core.event.SubscriptionBuilder;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.internal.EventFilter;
import io.github.arikit.handles.internal.Recollection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client of one Asterisk, or of a cluster of them. May be shared between threads; one is enough for an application.
 *
 * <p>Requests go out as values ({@link #send}), by resource ({@link #channels()}) or on handles
 * ({@link #channel(String)}). Events come in through subscriptions ({@link #subscribe}) and handlers
 * ({@link #onStasisStart(Consumer)}).
 *
 * <p>Closing ends all subscriptions and handlers, waits a while for what is under way, and gives back all threads.
 */
public final class AriClient extends AriResources implements AutoCloseable {
    /** How long {@link #close()} waits for handlers that run and requests that are under way, in all. */
    public static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final AriConnection connection;
    private final EventRouter router;
    private final Dispatch dispatch;
    private final NewCalls calls;
    private final InFlight inFlight;
    private final RequestSender sender;
    private final Recollection recollection;
    private final @Nullable EventFilter filter;
    private final Set<Dialog> dialogs = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile boolean closing;

    private AriClient(
            AriConnection connection,
            EventRouter router,
            Dispatch dispatch,
            NewCalls calls,
            Servers servers,
            Recollection recollection,
            @Nullable EventFilter filter) {
        super(servers);
        this.connection = connection;
        this.router = router;
        this.dispatch = dispatch;
        this.calls = calls;
        this.inFlight = new InFlight();
        this.recollection = recollection;
        this.filter = filter;
        this.sender = checked(connection);
    }

    /** Connects; events wait until the client is prepared, so that it misses none. */
    static AriClient connect(AriConnector connector, ClientSettings settings, Consumer<? super AriClient> prepare) {
        EventErrorHandler errors = settings.errors();
        AriMetrics metrics = settings.metrics();
        Dispatch dispatch = new Dispatch(errors);
        EventRouter router = dispatch.newRouter();
        MessageGate gate = new MessageGate(router::publish);
        Recollection recollection = new Recollection(gate, dispatch.executor());
        AriConnection connection = connector.create(Messages.DECODER, recollection);
        NewCalls calls = new NewCalls(connection, dispatch.newRouter(), router);
        try {
            recollection.watch(connection);
            metrics.onFigure("subscriptions", false, router::subscriptions);
            metrics.onFigure("events.dropped", true, router::dropped);
            dispatch.offerFigures(metrics);
            if (!connection.sharesCalls()) {
                Registrations.warnAboutOthers(connection);
            }
            connection.start();
            Servers servers = Servers.ask(connection);
            recollection.at(servers.node());
            EventFilter filter = settings.filterKeeps()
                    .map(kept ->
                            started(new EventFilter(connection, connection.applications(), kept, dispatch.executor())))
                    .orElse(null);
            if (filter != null) {
                router.watchTypes(filter);
                recollection.first(filter::again);
            }
            AriClient client = new AriClient(connection, router, dispatch, calls, servers, recollection, filter);
            prepare.accept(client);
            gate.open();
            calls.open();
            return client;
        } catch (RuntimeException | Error e) {
            connection.close();
            router.close();
            calls.close();
            dispatch.close(CLOSE_TIMEOUT);
            throw e;
        }
    }

    @Override
    public List<String> applicationNames() {
        return connection.applications();
    }

    private static EventFilter started(EventFilter filter) {
        filter.start();
        return filter;
    }

    @Override
    public List<String> nodes() {
        return connection.nodes();
    }

    /**
     * Opens a dialog: the events of resources that belong together, wherever in a cluster they are. Close it when done.
     *
     * @param name its name, the same for all who take part; without dots, asterisks, angle brackets and spaces
     * @throws UnsupportedOperationException if this is a client of one Asterisk
     * @throws IllegalStateException if the client is closed
     */
    public Dialog openDialog(String name) {
        Dialog dialog = new Dialog(name, connection, dispatch.newRouter(), dialogs::remove);
        dialogs.add(dialog);
        if (closing) {
            dialog.close();
            throw new IllegalStateException("The client is closed");
        }
        return dialog;
    }

    int openDialogs() {
        return dialogs.size();
    }

    /**
     * Returns how many events were lost so far, because consumers were too slow and the buffers of their subscriptions
     * full. Each subscription also counts its own: {@link Subscription#dropped()}.
     */
    public long dropped() {
        return router.dropped();
    }

    /** Returns where the event connection stands. */
    public ConnectionState state() {
        return connection.state();
    }

    /**
     * Tries at once to get events again, where the connection is parked because Asterisk refused it or another client
     * took over its applications, or where it waits for its next attempt. Returns at once, and does nothing while events
     * arrive.
     *
     * @throws IllegalStateException if the client is closed
     */
    public void resume() {
        connection.resume();
    }

    /**
     * Compares what was heard with what Asterisk says, and publishes the difference as {@link
     * io.github.arikit.handles.resync.GapEvent}s. That happens by itself after each interruption; ask for it after
     * connecting to hear of channels that an earlier client has left in the application. Blocks for at least half a
     * second.
     *
     * @throws io.github.arikit.core.error.AriException if Asterisk does not answer
     */
    public void resynchronise() {
        try {
            recollection.compare().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AriException failure ? failure : e;
        }
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

    @Override
    public RequestSender withTimeout(Duration timeout) {
        return checked(connection.withTimeout(timeout));
    }

    private RequestSender checked(RequestSender requests) {
        RequestSender remembering = recollection.remembering(requests, connection.applications());
        return inFlight.counting(new OfferedOnly(servers(), remembering));
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
     * @return the subscription behind it; closing it ends the serving of further channels. In a cluster that blocks for up
     *     to 5 s, until the calls that were handed to this client, and hence to nobody else, are with the handler
     */
    public Subscription<StasisStart> onStasisStart(Consumer<ChannelHandle> handler) {
        return onStasisStart((channel, event) -> handler.accept(channel));
    }

    /** Runs a handler as {@link #onStasisStart(Consumer)} does, and hands it the event too, which has the arguments. */
    public Subscription<StasisStart> onStasisStart(BiConsumer<ChannelHandle, StasisStart> handler) {
        return dispatch.serve(calls.subscribe(), event -> handler.accept(channelOf(event), event));
    }

    /**
     * Runs a handler for each event of a type. It may block and send requests: events of one resource reach it in their
     * order, one after the other, and those of different resources side by side, each resource on a thread of its own.
     * An event that concerns several resources counts to the first of its keys. What it throws goes to the error
     * handler of the client, with the event.
     *
     * @param type the class of the events, or an interface they share
     * @return the subscription behind it; closing it ends the handling of further events
     * @throws IllegalStateException if the client is closed
     */
    public <E extends AriMessage> Subscription<E> on(Class<E> type, Consumer<? super E> handler) {
        return dispatch.serve(subscribe(type), handler);
    }

    /** The channel belongs to the application it entered, which need not be the first one, and to the node it is on. */
    private ChannelHandle channelOf(StasisStart event) {
        Key key = key(Key.Kind.CHANNEL, event.channel().id()).withApp(event.application());
        return channel(key.withNode(event.asteriskId().orElse(key.node())));
    }

    @Override
    Key place(Key key) {
        return connection.place(key);
    }

    /**
     * Opens a scope: what is created through it is gone when it closes. Talks to nobody.
     *
     * @see CallScope
     */
    public CallScope openScope() {
        return new CallScope(this);
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

    /**
     * Ends subscriptions, dialogs and handlers, waits for what is under way, closes the connection, and gives back all threads.
     * Handlers that run may still send requests, such as the hangup of their call; whoever waits for an event is woken
     * with a {@link io.github.arikit.core.error.SubscriptionClosedException}. What is not done after
     * {@link #CLOSE_TIMEOUT} is interrupted or failed. Called by a handler, it does not wait for handlers. Twice is
     * fine.
     */
    @Override
    public void close() {
        long deadline = System.nanoTime() + CLOSE_TIMEOUT.toNanos();
        closing = true;
        if (filter != null) {
            filter.rest();
        }
        calls.close();
        router.close();
        dialogs.forEach(Dialog::close);
        dispatch.close(Duration.ofNanos(deadline - System.nanoTime()));
        inFlight.await(Duration.ofNanos(deadline - System.nanoTime()));
        if (filter != null && connection.state().isConnected()) {
            filter.stop();
        }
        connection.close();
        closed.complete(null);
    }
}
