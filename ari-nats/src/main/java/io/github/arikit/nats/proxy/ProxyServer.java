package io.github.arikit.nats.proxy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriConnection;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriReplacedException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.WorkerThreads;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.model.SystemInfo;
import io.github.arikit.generated.request.AsteriskGetInfoRequest;
import io.github.arikit.nats.bus.BusException;
import io.github.arikit.nats.bus.BusListener;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.wire.Announcement;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.ReceivedRequest;
import io.github.arikit.nats.wire.Subjects;
import io.github.arikit.nats.wire.Subjects.RequestClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one Asterisk on a message bus: takes requests while Asterisk can be reached, and publishes its events.
 *
 * <p>While Asterisk is away, reads and commands are answered with that, and creations are left to other nodes.
 */
public final class ProxyServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProxyServer.class);
    private static final Duration FLUSH = Duration.ofSeconds(2);
    private static final int MOST_BOUND_RESOURCES = 100_000;
    private static final String DOWN = "ARI connection is down";

    private final List<String> applications;
    private final Subjects subjects;
    private final Duration drainTimeout;
    private final KindTable kinds = new KindTable();
    private final Dialogs dialogs = new Dialogs(MOST_BOUND_RESOURCES);
    private final MessageBus bus;
    private final EventPublisher events;
    private final AriConnection asterisk;
    private final ExecutorService workers = WorkerThreads.start("arikit-proxy");
    private final ScheduledExecutorService timer;
    /** One party for each request that is worked on, and one for the server. */
    private final Phaser working = new Phaser(1);

    private final List<MessageBus.Registration> plain = new ArrayList<>();
    private final List<MessageBus.Registration> creations = new ArrayList<>();
    private volatile String node = "";
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closed;

    private ProxyServer(
            AriConfig config, Subjects subjects, Duration drainTimeout, Function<BusListener, MessageBus> connect) {
        applications = config.applications();
        applications.forEach(application -> Subjects.word("application", application));
        this.subjects = subjects;
        this.drainTimeout = drainTimeout;
        bus = connect.apply(new BusStates());
        events = new EventPublisher(bus, subjects, dialogs, Messages.DECODER);
        asterisk = NativeConnection.create(config, events, this::publish, new AsteriskStates());
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "arikit-proxy-timer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Connects to the bus and to Asterisk, and blocks until requests are taken.
     *
     * @param connect connects the bus
     * @param announceEvery how often the proxy announces itself
     * @param drainTimeout how long closing waits for requests that are worked on
     * @throws BusException if there is no bus
     * @throws AriException if there is no Asterisk, or it refuses
     */
    public static ProxyServer start(
            AriConfig config,
            Subjects subjects,
            Duration announceEvery,
            Duration drainTimeout,
            Function<BusListener, MessageBus> connect) {
        ProxyServer server = new ProxyServer(config, subjects, drainTimeout, connect);
        try {
            server.start(announceEvery);
            return server;
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    private void start(Duration announceEvery) {
        asterisk.start();
        serve();
        timer.scheduleAtFixedRate(
                this::announceIfConnected, announceEvery.toMillis(), announceEvery.toMillis(), TimeUnit.MILLISECONDS);
        LOG.info("Serving applications {} on node {}", applications, node);
    }

    /** Takes requests for the Asterisk that answers now, which may call itself otherwise than the one before. */
    private synchronized void serve() {
        if (closed) {
            return;
        }
        String now = entityId();
        if (!now.equals(node)) {
            plain.forEach(MessageBus.Registration::close);
            plain.clear();
            closeCreations();
            node = now;
            plain.add(bus.subscribe(subjects.ping(), message -> answerPing(message.body())));
            for (RequestClass each : new RequestClass[] {RequestClass.GET, RequestClass.DATA, RequestClass.COMMAND}) {
                subjectsOf(each).forEach(subject -> plain.add(bus.subscribe(subject, this::receive)));
            }
        }
        if (creations.isEmpty()) {
            subjectsOf(RequestClass.CREATE)
                    .forEach(subject -> creations.add(bus.subscribe(subject, Subjects.CREATE_QUEUE, this::receive)));
        }
        bus.flush(FLUSH);
        announceIfConnected();
    }

    private String entityId() {
        String id = asterisk.send(AsteriskGetInfoRequest.of())
                .system()
                .map(SystemInfo::entityId)
                .orElse("");
        if (id.isEmpty()) {
            throw new IllegalStateException("This Asterisk has no entity id: set entityid in its asterisk.conf");
        }
        return Subjects.word("node", id);
    }

    private List<String> subjectsOf(RequestClass requestClass) {
        List<String> all = new ArrayList<>();
        all.add(subjects.request(requestClass, "", ""));
        for (String application : applications) {
            all.add(subjects.request(requestClass, application, ""));
            all.add(subjects.request(requestClass, application, node));
        }
        return all;
    }

    private synchronized void closeCreations() {
        creations.forEach(MessageBus.Registration::close);
        creations.clear();
    }

    private void receive(MessageBus.Message message) {
        working.register();
        try {
            workers.execute(() -> {
                try {
                    answer(message);
                } finally {
                    working.arriveAndDeregister();
                }
            });
        } catch (RejectedExecutionException e) {
            working.arriveAndDeregister();
        }
    }

    private void answer(MessageBus.Message message) {
        ReceivedRequest request;
        try {
            request = ReceivedRequest.fromJson(message.body());
        } catch (AriDecodeException e) {
            LOG.warn("A request to {} cannot be read: {}", message.subject(), e.getMessage());
            reply(message, BusResponse.error("The request cannot be read: " + e.getMessage()));
            return;
        }
        if (!asterisk.state().isConnected()) {
            reply(message, BusResponse.error(DOWN));
            return;
        }
        String app = applications.contains(request.key().app()) ? request.key().app() : applications.get(0);
        reply(message, kinds.handle(new ProxyCall(request, asterisk, dialogs, node, app)));
    }

    private void reply(MessageBus.Message message, BusResponse response) {
        if (message.replyTo() == null) {
            LOG.debug("A request to {} wants no answer", message.subject());
            return;
        }
        try {
            bus.publish(message.replyTo(), response.toJson());
        } catch (BusException e) {
            LOG.warn("An answer was lost: {}", e.getMessage());
            replyTooLong(message, e);
        }
    }

    /** The most likely reason is an answer that no message can hold, and then a short one gets through. */
    private void replyTooLong(MessageBus.Message message, BusException failure) {
        try {
            bus.publish(
                    message.replyTo(),
                    BusResponse.error("The answer cannot be sent: " + failure.getMessage())
                            .toJson());
        } catch (BusException e) {
            LOG.debug("Nor could that be told", e);
        }
    }

    private void publish(AriMessage event) {
        events.publish((ProxyEvent) event, node, applications);
    }

    /** An answer goes to all clients of all applications, so only those answer who are asked for. */
    private void answerPing(String body) {
        String application = Announcement.applicationOf(body);
        if (application.isEmpty() || applications.contains(application)) {
            announceIfConnected();
        }
    }

    private void announceIfConnected() {
        if (asterisk.state().isConnected() && !node.isEmpty()) {
            tell(subjects.announce());
        }
    }

    private void tell(String subject) {
        try {
            for (String application : applications) {
                bus.publish(
                        subject, new Announcement(node, application, true, events.last(application, node)).toJson());
            }
        } catch (BusException e) {
            LOG.warn("Clients are not told about this proxy: {}", e.getMessage());
        }
    }

    /** Returns the entity id of the Asterisk that is served. */
    public String node() {
        return node;
    }

    /** Returns the applications that are served, at least one. */
    public List<String> applications() {
        return applications;
    }

    /** Returns how many events could not be published, because the bus was away for too long. */
    public long lostEvents() {
        return events.lost();
    }

    /**
     * Says good-bye, takes no more requests, finishes those that are worked on, and gives back threads and connections.
     * Blocks for no longer than the drain timeout and a few seconds. Twice is fine.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            finish();
        } finally {
            ended.countDown();
        }
    }

    /** Blocks until it is closed, which a refusal of Asterisk does as well. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void finish() {
        timer.shutdownNow();
        if (!node.isEmpty()) {
            tell(subjects.leave());
        }
        closeCreations();
        synchronized (this) {
            plain.forEach(MessageBus.Registration::close);
        }
        awaitWork();
        workers.shutdown();
        asterisk.close();
        flush();
        bus.close();
    }

    private void awaitWork() {
        try {
            working.awaitAdvanceInterruptibly(
                    working.arriveAndDeregister(), drainTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{} requests were still worked on when the proxy closed", working.getUnarrivedParties());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush() {
        try {
            bus.flush(FLUSH);
        } catch (BusException e) {
            LOG.warn("The last messages may be lost: {}", e.getMessage());
        }
    }

    /** What becomes of Asterisk. */
    private final class AsteriskStates implements ConnectionListener {
        private volatile boolean interrupted;

        @Override
        public void onConnected() {
            if (interrupted) {
                interrupted = false;
                LOG.info("Asterisk is back");
                serve();
            }
        }

        @Override
        public void onInterrupted(AriException cause) {
            if (!interrupted) {
                interrupted = true;
                LOG.warn("Asterisk is away: {}", cause.getMessage());
                tell(subjects.leave());
                closeCreations();
            }
        }

        @Override
        public void onReplaced(AriReplacedException cause) {
            LOG.error("Another client serves an application of this proxy now: {}", cause.getMessage());
        }

        @Override
        public void onRefused(AriException cause) {
            LOG.error("Asterisk refuses this proxy: {}", cause.getMessage());
            close();
        }

        @Override
        public void onClosed(@Nullable AriException cause) {
            LOG.info("The connection to Asterisk is closed");
        }
    }

    /** What becomes of the bus. */
    private final class BusStates implements BusListener {
        private final AtomicBoolean away = new AtomicBoolean();

        @Override
        public void onLost() {
            // It is told again with every attempt that fails.
            if (!away.getAndSet(true)) {
                LOG.warn("The message bus is away; events are kept for a while");
            }
        }

        @Override
        public void onBack() {
            away.set(false);
            LOG.info("The message bus is back");
            timer.execute(ProxyServer.this::announceIfConnected);
        }
    }
}
