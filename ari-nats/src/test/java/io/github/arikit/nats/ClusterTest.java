package io.github.arikit.nats;

import static io.github.arikit.nats.Await.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.client.ClusterConnection;
import io.github.arikit.nats.proxy.ProxyServer;
import io.github.arikit.nats.wire.Announcement;
import io.github.arikit.nats.wire.Subjects;
import io.github.arikit.testkit.AsteriskDouble;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Client and proxy of this project together, on the double and without NATS. */
class ClusterTest {
    private static final String APP = "demo";
    private static final Subjects SUBJECTS = new Subjects(Subjects.DEFAULT_PREFIX);

    private final MemoryBus bus = new MemoryBus();
    private AsteriskDouble asterisk;
    private ProxyServer proxy;
    private AriClient ari;

    @BeforeEach
    void start() {
        asterisk = AsteriskDouble.builder().speed(4).start();
        proxy = proxy();
        ari = client();
    }

    private ProxyServer proxy() {
        AriConfig config = AriConfig.builder()
                .url(asterisk.url())
                .username(asterisk.username())
                .password(asterisk.password())
                .applications(APP)
                .build();
        return ProxyServer.start(
                config, SUBJECTS, Duration.ofMinutes(1), Duration.ofSeconds(5), listener -> bus.connect());
    }

    private AriClient client() {
        return client(APP);
    }

    private AriClient client(String application) {
        AriNatsConfig config = AriNatsConfig.builder()
                .applications(application)
                .waitForProxy(PATIENCE)
                .build();
        return Ari.connect(
                (decoder, onMessage) -> new ClusterConnection(
                        config, decoder, onMessage, ConnectionListener.NONE, NodeListener.NONE, l -> bus.connect()),
                EventErrorHandler.logging());
    }

    @AfterEach
    void close() {
        ari.close();
        proxy.close();
        asterisk.close();
        bus.close();
    }

    private ChannelHandle call() {
        ChannelHandle call = ari.stageOriginate("Local/answer@default");
        try (Subscription<StasisStart> entered = call.subscribe(StasisStart.class)) {
            call.exec();
            entered.next(PATIENCE);
        }
        return call;
    }

    @Test
    void aCallIsMadeFoundListedAndEnded() {
        ChannelHandle call = call();
        assertThat(call.key().node()).isEqualTo(proxy.node());
        assertThat(ari.channel(call.id()).get().id()).isEqualTo(call.id());
        assertThat(ari.channels().list()).extracting(Channel::id).contains(call.id());
        try (Subscription<ChannelDestroyed> ended = call.subscribe(ChannelDestroyed.class)) {
            call.hangup();
            ended.next(PATIENCE);
        }
        assertThatThrownBy(call::get).isInstanceOf(AriNotFoundException.class);
    }

    @Test
    void anIncomingCallGoesToOneClientWithItsNode() {
        Queue<Key> served = new ConcurrentLinkedQueue<>();
        AriClient other = client();
        ari.onStasisStart(call -> served.add(call.key()));
        other.onStasisStart(call -> served.add(call.key()));
        ari.stageOriginate("Local/answer@default").exec();
        ari.stageOriginate("Local/answer@default").exec();
        Await.until("both calls are served", () -> served.size() >= 2);
        assertThat(served).hasSize(2).extracting(Key::node).containsOnly(proxy.node());
        other.close();
    }

    @Test
    void aCallThatWasHandedToAClientIsServedThoughItLeaves() throws Exception {
        Queue<String> served = new ConcurrentLinkedQueue<>();
        Subscription<StasisStart> leaving = ari.onStasisStart(call -> served.add(call.id()));
        CountDownLatch underWay = new CountDownLatch(1);
        MessageBus other = bus.connect();
        other.subscribe("hold", message -> Await.latch(underWay));
        other.publish("hold", "");
        other.publish(
                SUBJECTS.events(APP, proxy.node()),
                "{\"type\":\"StasisStart\",\"application\":\"demo\",\"args\":[],\"channel\":{\"id\":\"late\"}}");

        CompletableFuture<Void> closed = CompletableFuture.runAsync(leaving::close);
        Await.until("its share is given back", () -> !bus.isShared(Subjects.CALL_QUEUE));
        underWay.countDown();

        closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        Await.until("the call is served", () -> served.contains("late"));
    }

    @Test
    void aProxyAnswersWhoAsksForAllAndWhoAsksForItsApplication() {
        MessageBus other = bus.connect();
        long before = announcements();

        other.publish(SUBJECTS.ping(), Announcement.ping("another"));
        other.publish(SUBJECTS.ping(), Announcement.ping(APP));
        Await.until("the second is answered", () -> announcements() > before);
        other.publish(SUBJECTS.ping(), Announcement.ping(""));
        other.publish(SUBJECTS.ping(), "no JSON");

        Await.until("the others are answered", () -> announcements() >= before + 3);
        assertThat(announcements()).isEqualTo(before + 3);
    }

    private long announcements() {
        return bus.passed().stream()
                .filter(message -> message.subject().equals(SUBJECTS.announce()))
                .count();
    }

    @Test
    void aProxyThatAnnouncesItselfBeforeItServesIsWaitedFor() throws Exception {
        MessageBus early = bus.connect();
        early.subscribe(
                SUBJECTS.ping(),
                message -> early.publish(
                        SUBJECTS.announce(), new Announcement("early-node", "early", false, null).toJson()));
        String creations = SUBJECTS.request(Subjects.RequestClass.CREATE, "early", "early-node");
        String reads = SUBJECTS.request(Subjects.RequestClass.DATA, "early", "early-node");
        String info =
                "{\"error\":\"\",\"data\":{\"asterisk\":{\"system\":{\"version\":\"22.10.1\",\"entity_id\":\"e\"}}}}";
        early.subscribe(reads, message -> early.publish(message.replyTo(), info));
        CompletableFuture<AriClient> connecting = CompletableFuture.supplyAsync(() -> client("early"));
        Await.until(
                "the client asks",
                () -> bus.passed().stream()
                        .anyMatch(message -> message.subject().equals(creations)));
        assertThat(bus.passed()).noneMatch(message -> message.subject().equals(reads));
        early.subscribe(creations, message -> early.publish(message.replyTo(), info));

        connecting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).close();
    }

    @Test
    void aProxyThatClosesSaysSoAndFinishesWhatItWorksOn() {
        String node = proxy.node();
        proxy.close();
        assertThat(bus.passed())
                .anyMatch(message -> message.subject().equals("ari.leave")
                        && Announcement.fromJson(message.body()).node().equals(node));
        Await.until("the client hears it", () -> ari.nodes().isEmpty());
        assertThatThrownBy(() -> ari.channels().list())
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining(APP);
        assertThatThrownBy(() -> ari.stageOriginate("Local/answer@default")).isInstanceOf(AriConnectException.class);
        proxy = proxy();
        Await.until("the client hears the next one", () -> !ari.nodes().isEmpty());
        assertThat(ari.channels().list()).isEmpty();
    }

    @Test
    void eventsArePublishedAsAsteriskWroteThem() {
        ChannelHandle call = call();
        call.hangup();
        Await.until(
                "the end is published",
                () -> bus.passed().stream()
                        .anyMatch(message -> message.subject().equals(SUBJECTS.events(APP, proxy.node()))
                                && message.body().contains("\"ChannelDestroyed\"")
                                && message.body().contains(call.id())));
    }

    @Test
    void whatAProxyCannotServeIsAnsweredAndHarmsNobody() {
        assertThat(ask("{\"kind\":\"Nonsense\",\"key\":{}}")).isEqualTo("{\"error\":\"Not implemented\"}");
        assertThat(ask("{\"kind\":\"ChannelAnswer\"}")).isEqualTo("{\"error\":\"channel key not supplied\"}");
        assertThat(ask("{\"kind\":\"ChannelOriginate\",\"key\":null}"))
                .isEqualTo("{\"error\":\"OriginateRequest is mandatory\"}");
        assertThat(ask("no JSON")).contains("cannot be read");
        assertThat(ask("{\"kind\":\"ChannelData\",\"key\":{\"kind\":\"channel\",\"id\":\"none\"}}"))
                .isEqualTo("{\"error\":\"failed to get data: Error getting data for channel 'none': "
                        + "Non-2XX response: 404 Not Found\"}");
        assertThat(ask("{\"kind\":\"AsteriskInfo\",\"key\":{}}")).startsWith("{\"error\":\"\",\"data\":{\"asterisk\":");
    }

    private String ask(String request) {
        return bus.connect()
                .request("ari.command." + APP + "." + proxy.node(), request, PATIENCE)
                .join();
    }
}
