package io.github.arikit.nats.interop;

import static io.github.arikit.nats.Await.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelUserevent;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.ChannelState;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.nats.AriNats;
import io.github.arikit.nats.AriProxy;
import io.github.arikit.nats.Await;
import io.github.arikit.nats.NodeListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two Asterisks, and what fails between them and an application: what it sees, and what goes on untouched. */
class FaultsIT {
    private static final String QUIET = "Local/silent@default";

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Cluster cluster = new Cluster();
    private AriProxy first;
    private AriProxy second;
    private AriClient ari;

    @BeforeEach
    void start() {
        first = cluster.javaProxy();
        second = cluster.javaProxy(Programs.require("ARI_URL_B"));
        ari = cluster.keep(AriNats.builder(cluster.clientConfig().build())
                .listener(new ConnectionListener() {
                    @Override
                    public void onConnected() {
                        told.add("connected");
                    }

                    @Override
                    public void onInterrupted(AriException cause) {
                        told.add("interrupted");
                    }
                })
                .nodes(new NodeListener() {
                    @Override
                    public void onNodeJoined(String node, String application) {
                        told.add("joined " + node);
                    }

                    @Override
                    public void onNodeLeft(String node, String application) {
                        told.add("left " + node);
                    }
                })
                .connect());
        Await.until("both nodes are known", () -> ari.nodes().size() == 2);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    private ChannelHandle callOn(String node) {
        ChannelHandle call = IntStream.range(0, 4)
                .mapToObj(i -> ari.stageOriginate(QUIET, options -> options.app(cluster.application())))
                .filter(staged -> staged.key().node().equals(node))
                .findFirst()
                .orElseThrow();
        try (Subscription<StasisStart> entered = call.subscribe(StasisStart.class)) {
            call.exec();
            entered.next(PATIENCE);
        }
        return call;
    }

    @Test
    void callsAreSpreadOverTheNodesAndFoundWithoutOne() {
        ChannelHandle one = callOn(first.node());
        ChannelHandle other = callOn(second.node());
        assertThat(ari.channel(one.id()).get().state()).isEqualTo(ChannelState.UP);
        assertThat(ari.channel(other.id()).get().state()).isEqualTo(ChannelState.UP);
        assertThat(ari.channels().list())
                .extracting(io.github.arikit.generated.model.Channel::id)
                .contains(one.id(), other.id());
        assertThat(ari.list().channels(Key.ANY)).extracting(ChannelHandle::key).contains(one.key(), other.key());
        ari.channel(one.id()).hangup();
        ari.channel(other.id()).hangup();
    }

    @Test
    void aProxyThatGoesLeavesTheCallsOfTheOtherNodeUntouched() {
        ChannelHandle lost = callOn(first.node());
        ChannelHandle kept = callOn(second.node());
        String gone = first.node();
        first.close();
        Await.until("the client hears of it", () -> told.contains("left " + gone));

        assertThat(ari.nodes()).containsExactly(second.node());
        assertThatThrownBy(lost::get)
                .isInstanceOfSatisfying(
                        AriTransportException.class,
                        failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessageContaining(gone);
        assertThat(ari.channels().list())
                .extracting(io.github.arikit.generated.model.Channel::id)
                .contains(kept.id())
                .doesNotContain(lost.id());
        IntStream.range(0, 3)
                .forEach(i -> assertThat(
                                ari.stageOriginate(QUIET, options -> {}).key().node())
                        .isEqualTo(second.node()));
        try (Subscription<ChannelDestroyed> ended = kept.subscribe(ChannelDestroyed.class)) {
            kept.hangup();
            ended.next(PATIENCE);
        }
        cluster.javaProxy();
        Await.until("the node is back", () -> ari.nodes().size() == 2);
        lost.hangup();
    }

    @Test
    void aProxyInGoThatIsKilledIsNoticedByTheFirstRequest() {
        first.close();
        ServerProcess goProxy = cluster.goProxy();
        // It announces itself every minute, and whenever it is asked.
        Await.until("the proxy in Go is known", () -> {
            cluster.ping();
            return ari.nodes().size() == 2;
        });
        ChannelHandle call = callOn(first.node());
        goProxy.kill();
        assertThatThrownBy(call::get)
                .isInstanceOfSatisfying(
                        AriTransportException.class,
                        failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT));
        assertThat(ari.nodes()).containsExactly(second.node());
        cluster.javaProxy();
        Await.until("the node is back", () -> ari.nodes().size() == 2);
        call.hangup();
    }

    @Test
    void natsThatIsAwayFor20SecondsIsToldAndLosesNoEventOfTheProxies() throws InterruptedException {
        ChannelHandle call = callOn(first.node());
        told.clear();
        cluster.nats().stop();
        Await.until("the client hears of it", () -> told.contains("interrupted"));
        assertThat(ari.state()).isEqualTo(ConnectionState.INTERRUPTED);
        assertThatThrownBy(call::get)
                .isInstanceOfSatisfying(
                        AriTransportException.class,
                        failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT));
        Thread.sleep(20_000); // The outage itself.
        cluster.nats().resume();
        Await.until("the client hears that it is back", () -> told.contains("connected"));
        assertThat(ari.state()).isEqualTo(ConnectionState.CONNECTED);
        Await.until("both nodes are known", () -> ari.nodes().size() == 2);
        try (Subscription<ChannelDestroyed> ended = call.subscribe(ChannelDestroyed.class)) {
            Await.until("the proxy answers", () -> isUp(call));
            call.hangup();
            ended.next(PATIENCE);
        }
        assertThat(first.lostEvents()).isZero();
    }

    private static boolean isUp(ChannelHandle call) {
        try {
            return call.client()
                    .withTimeout(java.time.Duration.ofSeconds(2))
                    .send(io.github.arikit.generated.request.ChannelGetRequest.of(call.key()))
                    .state()
                    .equals(ChannelState.UP);
        } catch (AriTransportException e) {
            return false;
        }
    }

    @Test
    void noEventIsMissedOrRepeatedWhileClientsShareTheCalls() {
        AriClient other = cluster.client();
        Queue<String> served = new ConcurrentLinkedQueue<>();
        ari.onStasisStart(call -> served.add(call.id()));
        Subscription<StasisStart> leaving = other.onStasisStart(call -> served.add(call.id()));
        List<ChannelHandle> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            if (i == 15) {
                leaving.close();
            }
            calls.add(ari.stageOriginate(QUIET, options -> options.app(cluster.application()))
                    .exec());
        }
        Await.until("every call is served", () -> served.size() >= calls.size());
        assertThat(served).hasSameSizeAs(calls).doesNotHaveDuplicates();
        calls.forEach(ChannelHandle::hangup);
    }

    @Test
    void eventsOfOneNodeArriveInOrder() {
        ChannelHandle call = callOn(second.node());
        try (Subscription<ChannelUserevent> events = call.subscribe(ChannelUserevent.class)) {
            for (int i = 0; i < 200; i++) {
                String name = "e" + i;
                ari.send(io.github.arikit.generated.request.EventUserEventRequest.builder(name, cluster.application())
                        .source(List.of("channel:" + call.id()))
                        .build()
                        .at(call.key()));
            }
            for (int i = 0; i < 200; i++) {
                assertThat(events.next(PATIENCE).eventName()).isEqualTo("e" + i);
            }
        }
        call.hangup();
    }
}
