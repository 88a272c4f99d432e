package io.github.arikit.nats.client;

import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.CallSender;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.Frames;
import io.github.arikit.core.event.MessageDecoder;
import io.github.arikit.core.event.WorkerThreads;
import io.github.arikit.nats.AriNatsConfig;
import io.github.arikit.nats.NodeListener;
import io.github.arikit.nats.bus.BusException;
import io.github.arikit.nats.bus.BusListener;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.bus.NobodyListensException;
import io.github.arikit.nats.wire.Announcement;
import io.github.arikit.nats.wire.BusRequest;
import io.github.arikit.nats.wire.SequenceMark;
import io.github.arikit.nats.wire.Subjects;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to a cluster: requests go to the proxies of its nodes, and events come from them. */
public final class ClusterConnection implements AriConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterConnection.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration ASK_AGAIN = Duration.ofMillis(20);
    private static final String CALL = "StasisStart";

    private final AriNatsConfig config;
    private final Subjects subjects;
    private final MessageDecoder decoder;
    private final ConnectionListener listener;
    private final ListenerThread told;
    private final Members members;
    private final SequenceWatch sequences;
    private final MessageBus bus;
    private final ClusterTransport transport;
    private final CallSender sender;
    private final EventDelivery events;
    private final ExecutorService workers = WorkerThreads.start("arikit-nats");
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1, ClusterConnection::daemon);
    private volatile ConnectionState state = ConnectionState.NEW;

    /**
     * Connects to the bus, and blocks until that is done; messages arrive from {@link #start} on.
     *
     * @param connect connects the bus
     * @throws AriConnectException if there is no NATS
     */
    public ClusterConnection(
            AriNatsConfig config,
            MessageDecoder decoder,
            Consumer<? super AriMessage> onMessage,
            ConnectionListener listener,
            NodeListener nodes,
            Function<BusListener, MessageBus> connect) {
        this.config = config;
        this.decoder = decoder;
        this.listener = listener;
        subjects = new Subjects(config.prefix());
        told = new ListenerThread(listener, nodes);
        members = new Members(config.applications().get(0), config.forgetNodesAfter(), System::nanoTime, told);
        sequences = new SequenceWatch(subjects, System::nanoTime, told);
        events = new EventDelivery(decoder, onMessage, listener);
        bus = connect(connect);
        transport = new ClusterTransport(
                bus,
                subjects,
                members,
                config.nodeChoice(),
                workers,
                config.applications().get(0));
        sender = CallSender.of(transport, config.requestTimeout(), config.queuedRequestTimeout());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "arikit-nats-timer");
        thread.setDaemon(true);
        return thread;
    }

    private MessageBus connect(Function<BusListener, MessageBus> connect) {
        try {
            return connect.apply(new States());
        } catch (BusException e) {
            throw new AriConnectException(e.getMessage(), null, e);
        }
    }

    @Override
    public void start() {
        synchronized (this) {
            if (state != ConnectionState.NEW) {
                throw new IllegalStateException("The connection was opened or closed before");
            }
            state = ConnectionState.CONNECTING;
        }
        told.connecting();
        try {
            bus.subscribe(subjects.announce(), this::heard);
            bus.subscribe(subjects.leave(), this::left);
            config.applications().forEach(app -> bus.subscribe(subjects.eventsOfAllNodes(app), this::happened));
            bus.flush(config.nats().connectTimeout());
            timer.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            awaitProxy();
        } catch (BusException e) {
            throw new AriConnectException(e.getMessage(), null, e);
        }
        synchronized (this) {
            if (state == ConnectionState.CONNECTING) {
                state = ConnectionState.CONNECTED;
                told.connected();
            }
        }
    }

    private void happened(MessageBus.Message message) {
        if (sequences.isNew(message.subject(), SequenceMark.of(message.body()))) {
            events.accept(message);
        }
    }

    /**
     * Forgets who is silent, and looks for who was lost. While nobody is known, asks who is there: a proxy in Go does not
     * tell when it starts.
     */
    private void look() {
        members.forgetSilent();
        sequences.check();
        if (nodes().isEmpty()) {
            ping();
        } else {
            members.missing().forEach(this::lookFor);
        }
    }

    private void lookFor(Key place) {
        askWhetherThere(place).thenRun(this::ping);
    }

    /**
     * Asks one proxy alone, which costs nobody else anything; an answer of any kind shows that it is there. It is asked where
     * creations go, whatever the question: that is where the proxy in Go listens last.
     */
    private CompletableFuture<String> askWhetherThere(Key place) {
        String subject = subjects.request(Subjects.RequestClass.CREATE, place.app(), place.node());
        return bus.request(subject, BusRequest.of("AsteriskInfo", place).toJson(), LOOK_EVERY);
    }

    private void ping() {
        try {
            config.applications().forEach(app -> bus.publish(subjects.ping(), Announcement.ping(app)));
        } catch (BusException e) {
            LOG.debug("Proxies were not asked who is there: {}", e.getMessage());
        }
    }

    /** Waits for a proxy that takes requests: one in Go announces itself a little earlier than that. */
    private void awaitProxy() {
        long end = System.nanoTime() + config.waitForProxy().toNanos();
        try {
            members.first().get(config.waitForProxy().toMillis(), TimeUnit.MILLISECONDS);
            while (nobodyServes()) {
                if (System.nanoTime() - end > 0) {
                    throw new TimeoutException("No proxy takes requests");
                }
                Thread.sleep(ASK_AGAIN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AriInterruptedException(Outcome.NOT_SENT, null, e);
        } catch (TimeoutException | ExecutionException e) {
            throw new AriConnectException(
                    "No proxy of application " + config.applications().get(0) + " announced itself at " + config.nats()
                            + " within " + config.waitForProxy().toMillis()
                            + " ms, and took requests: start one, or look whether its application and prefix are the same",
                    null,
                    e);
        }
    }

    private boolean nobodyServes() throws InterruptedException {
        for (String node : nodes()) {
            try {
                askWhetherThere(Key.ANY.withApp(config.applications().get(0)).withNode(node))
                        .get();
                return false;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof NobodyListensException)) {
                    // It is there, and the request that matters will tell what is wrong.
                    return false;
                }
            }
        }
        return true;
    }

    private void heard(MessageBus.Message message) {
        read(message, announcement -> {
            members.heard(announcement);
            sequences.announced(announcement);
        });
    }

    private void left(MessageBus.Message message) {
        read(message, announcement -> members.left(announcement.application(), announcement.node()));
    }

    private static void read(MessageBus.Message message, Consumer<Announcement> consumer) {
        try {
            consumer.accept(Announcement.fromJson(message.body()));
        } catch (AriDecodeException | IllegalArgumentException e) {
            LOG.warn("An announcement was skipped: {}", e.getMessage());
        }
    }

    @Override
    public ConnectionState state() {
        return state;
    }

    @Override
    public List<String> applications() {
        return config.applications();
    }

    @Override
    public List<String> nodes() {
        return members.nodes(config.applications().get(0));
    }

    @Override
    public Key place(Key key) {
        return transport.place(key);
    }

    @Override
    public boolean sharesCalls() {
        return true;
    }

    @Override
    public Feed takeCalls(Consumer<? super AriMessage> onMessage) {
        EventDelivery calls = new EventDelivery(decoder, onMessage, listener);
        List<MessageBus.Registration> shares = config.applications().stream()
                .map(app -> bus.subscribe(subjects.eventsOfAllNodes(app), Subjects.CALL_QUEUE, message -> {
                    if (isCall(message.body())) {
                        calls.accept(message);
                    }
                }))
                .toList();
        bus.flush(config.nats().connectTimeout());
        return () -> shares.forEach(MessageBus.Registration::close);
    }

    private static boolean isCall(String event) {
        try {
            return event.contains(CALL) && Frames.typeOf(event).equals(CALL);
        } catch (IOException e) {
            // It reaches the other subscription as well, which reports it.
            return false;
        }
    }

    @Override
    public Feed openDialog(String dialog, Consumer<? super AriMessage> onMessage) {
        MessageBus.Registration registration =
                bus.subscribe(subjects.dialog(dialog), new EventDelivery(decoder, onMessage, listener));
        bus.flush(config.nats().connectTimeout());
        return registration::close;
    }

    @Override
    public void joinDialog(Key key) {
        transport.joinDialog(key, config.requestTimeout());
    }

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
        return sender.withTimeout(timeout);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (state == ConnectionState.CLOSED) {
                return;
            }
            state = ConnectionState.CLOSED;
        }
        timer.shutdownNow();
        transport.close();
        bus.close();
        workers.shutdown();
        told.closed(null);
        told.close();
    }

    /** What NATS does, as states of this connection. */
    private final class States implements BusListener {

        @Override
        public void onLost() {
            change(
                    ConnectionState.CONNECTED,
                    ConnectionState.INTERRUPTED,
                    () -> told.interrupted(
                            lost("The connection to NATS was lost; events are missed until it is back")));
        }

        @Override
        public void onBack() {
            change(ConnectionState.INTERRUPTED, ConnectionState.CONNECTED, told::connected);
            // What the proxies announced meanwhile was missed.
            timer.execute(ClusterConnection.this::ping);
        }

        @Override
        public void onOverrun() {
            told.interrupted(lost("Events from NATS were dropped, because they are consumed too slowly"));
        }

        private AriException lost(String message) {
            return new AriTransportException(message, Outcome.UNKNOWN, null, null);
        }

        private void change(ConnectionState from, ConnectionState to, Runnable tell) {
            synchronized (ClusterConnection.this) {
                if (state == from) {
                    state = to;
                    tell.run();
                }
            }
        }
    }
}
