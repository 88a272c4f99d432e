package io.github.arikit.nats.interop;

import static io.github.arikit.nats.Await.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.ChannelState;
import io.github.arikit.generated.request.ChannelGetRequest;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.nats.AriProxy;
import io.github.arikit.nats.Await;
import io.github.arikit.nats.bus.BusListener;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.bus.NatsBus;
import io.github.arikit.nats.bus.NatsSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What each client sees when a part of a cluster fails: every event arrives once, or it is told that it did not, new calls
 * are served once, and the calls of other nodes go on.
 */
@Timeout(180)
class OutageIT {
    private static final String QUIET = "Local/answer@default";
    private static final int OWN_PORT = 18094;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Queue<String> served = new ConcurrentLinkedQueue<>();

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    @AfterEach
    void close() throws Exception {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }

    private static ChannelHandle callOn(AriClient ari, String node) {
        ChannelHandle call = IntStream.range(0, 4)
                .mapToObj(i -> ari.stageOriginate(QUIET))
                .filter(staged -> staged.key().node().equals(node))
                .findFirst()
                .orElseThrow();
        try (Subscription<StasisStart> entered = call.subscribe(StasisStart.class)) {
            call.exec();
            entered.next(PATIENCE);
        }
        return call;
    }

    private static void isUntouched(ChannelHandle call) {
        assertThat(call.get().state()).isEqualTo(ChannelState.UP);
    }

    private static boolean answers(ChannelHandle call) {
        try {
            call.client().withTimeout(Duration.ofSeconds(2)).send(ChannelGetRequest.of(call.key()));
            return true;
        } catch (AriTransportException e) {
            return false;
        }
    }

    private static void ends(ChannelHandle call) {
        try (Subscription<ChannelDestroyed> ended = call.subscribe(ChannelDestroyed.class)) {
            call.hangup();
            ended.next(PATIENCE);
        }
    }

    private static void failsUnsent(ChannelHandle call) {
        assertThatThrownBy(call::get)
                .isInstanceOfSatisfying(
                        AriTransportException.class,
                        failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT));
    }

    private void serveWith(Witness... clients) {
        Stream.of(clients).forEach(client -> client.client().onStasisStart(call -> served.add(call.id())));
    }

    private static void awaitNodes(int count, Witness... clients) {
        for (Witness client : clients) {
            Await.until("all nodes are known", () -> client.client().nodes().size() == count);
        }
    }

    /** Returns when one server passes on to another: who asks before that is heard by half of the cluster. */
    private static void awaitRoute(NatsProcess from, NatsProcess to) {
        AtomicBoolean arrived = new AtomicBoolean();
        try (MessageBus there = NatsBus.connect(NatsSettings.of(to.url(), "probe"), BusListener.NONE);
                MessageBus here = NatsBus.connect(NatsSettings.of(from.url(), "probe"), BusListener.NONE)) {
            there.subscribe("probe", message -> arrived.set(true));
            there.flush(PATIENCE);
            Await.until("the servers are connected", () -> {
                here.publish("probe", "");
                return arrived.get();
            });
        }
    }

    /** Returns when no event of a node is under way: events of a call follow its beginning. */
    private static void awaitQuiet(String node, Witness... clients) throws InterruptedException {
        long before;
        long now = received(node, clients);
        do {
            before = now;
            Thread.sleep(1_000);
            now = received(node, clients);
        } while (now != before);
    }

    private static long received(String node, Witness... clients) {
        return Stream.of(clients).mapToLong(client -> client.received(node)).sum();
    }

    @Test
    void aPartitionOfNatsIsToldAndLosesNothingUntold() throws Exception {
        AsteriskProcess near = AsteriskProcess.at(Programs.require("ARI_URL"));
        AsteriskProcess far = AsteriskProcess.at(Programs.require("ARI_URL_B"));
        int routes = NatsProcess.freePort();
        String address = "nats://127.0.0.1:";
        NatsProcess left =
                keep(NatsProcess.start("--cluster_name", "it", "--cluster", address + routes, "--no_advertise"));
        Wire wire = keep(new Wire(routes));
        NatsProcess right = keep(NatsProcess.start(
                "--cluster_name",
                "it",
                "--cluster",
                address + NatsProcess.freePort(),
                "--routes",
                address + wire.port(),
                "--no_advertise"));
        awaitRoute(left, right);
        Cluster cluster = keep(new Cluster(left));
        AriProxy nearProxy = cluster.javaProxy(near.url());
        AriProxy farProxy = cluster.javaProxy(far.url(), right);
        Witness one = cluster.witness("left");
        Witness other = cluster.witness("right", right);
        awaitNodes(2, one, other);
        serveWith(one, other);
        String app = cluster.application();
        ChannelHandle nearCall = callOn(one.client(), nearProxy.node());
        ChannelHandle farCall = callOn(other.client(), farProxy.node());
        Await.until("both calls are served", () -> served.size() >= 2);
        near.userEvents(app, "near", 0, 10);
        far.userEvents(app, "far", 0, 10);
        Await.until(
                "both see all",
                () -> one.userEvents().size() == 20 && other.userEvents().size() == 20);

        wire.cut();
        ChannelHandle farFromLeft = one.client().channel(farCall.key());
        Await.until("the partition is complete", () -> !answers(farFromLeft));
        failsUnsent(farFromLeft);
        failsUnsent(other.client().channel(nearCall.key()));
        near.userEvents(app, "near", 10, 30);
        far.userEvents(app, "far", 10, 50);
        near.originate(app);
        far.originate(app);
        Await.until("each side serves its call", () -> served.size() >= 4);
        isUntouched(nearCall);
        isUntouched(farCall);
        assertThat(one.client().stageOriginate(QUIET).key().node()).isEqualTo(nearProxy.node());
        wire.mend();
        awaitNodes(2, one, other);
        near.userEvents(app, "near", 40, 10);
        far.userEvents(app, "far", 60, 10);
        Await.until("each knows of all events of both nodes", () -> {
            long ofNear = one.received(nearProxy.node());
            long ofFar = other.received(farProxy.node());
            return one.userEvents().contains("far69")
                    && other.userEvents().contains("near49")
                    && other.received(nearProxy.node()) + other.lost(nearProxy.node()) == ofNear
                    && one.received(farProxy.node()) + one.lost(farProxy.node()) == ofFar;
        });

        one.print("partition");
        other.print("partition");
        assertThat(one.lost(farProxy.node())).isGreaterThanOrEqualTo(50);
        assertThat(other.lost(nearProxy.node())).isGreaterThanOrEqualTo(30);
        assertThat(one.lost(nearProxy.node())).isZero();
        assertThat(other.lost(farProxy.node())).isZero();
        assertThat(one.userEvents()).doesNotHaveDuplicates().hasSize(50 + 20);
        assertThat(other.userEvents()).doesNotHaveDuplicates().hasSize(70 + 20);
        assertThat(one.told())
                .contains("left " + farProxy.node(), one.lost(farProxy.node()) + " events lost of " + farProxy.node());
        assertThat(other.told())
                .contains(
                        "left " + nearProxy.node(),
                        other.lost(nearProxy.node()) + " events lost of " + nearProxy.node());
        isUntouched(one.client().channel(farCall.key()));
        one.client().channels().list().forEach(channel -> hangUp(one, channel.id()));
        assertThat(served).hasSize(4).doesNotHaveDuplicates();
    }

    private void hangUp(Witness client, String channel) {
        if (served.contains(channel)) {
            ends(client.client().channel(channel));
        }
    }

    @Test
    void natsThatIsAwayFor20SecondsLosesNoEventUntold() throws Exception {
        AsteriskProcess asterisk = AsteriskProcess.at(Programs.require("ARI_URL"));
        Cluster cluster = keep(new Cluster());
        AriProxy proxy = cluster.javaProxy();
        Witness one = cluster.witness("one");
        Witness other = cluster.witness("other");
        awaitNodes(1, one, other);
        serveWith(one, other);
        ChannelHandle call = callOn(one.client(), proxy.node());
        Await.until("the call is served", () -> served.size() == 1);
        asterisk.userEvents(cluster.application(), "before", 0, 10);
        Await.until(
                "both see all",
                () -> one.userEvents().size() == 10 && other.userEvents().size() == 10);
        awaitQuiet(proxy.node(), one, other);
        long oneBefore = one.received(proxy.node());
        long otherBefore = other.received(proxy.node());

        cluster.nats().kill();
        Await.until("both hear of it", () -> one.wasTold("interrupted") && other.wasTold("interrupted"));
        asterisk.userEvents(cluster.application(), "during", 0, 100);
        Thread.sleep(20_000); // The outage itself.
        cluster.nats().resume();
        for (Witness client : List.of(one, other)) {
            Await.until("it is back", () -> client.client().state().isConnected());
            Await.until("the proxy is back", () -> answers(client.client().channel(call.key())));
        }
        asterisk.userEvents(cluster.application(), "after", 0, 10);
        Await.until(
                "the last arrives",
                () -> one.userEvents().contains("after9") && other.userEvents().contains("after9"));

        one.print("NATS away for 20 s");
        other.print("NATS away for 20 s");
        assertThat(one.received(proxy.node()) + one.lost(proxy.node()) - oneBefore)
                .isEqualTo(110);
        assertThat(other.received(proxy.node()) + other.lost(proxy.node()) - otherBefore)
                .isEqualTo(110);
        assertThat(one.userEvents()).doesNotHaveDuplicates();
        assertThat(other.userEvents()).doesNotHaveDuplicates();
        assertThat(proxy.lostEvents()).isZero();
        isUntouched(call);
        asterisk.originate(cluster.application());
        Await.until("a new call is served", () -> served.size() >= 2);
        ends(call);
        served.forEach(id -> hangUpIfThere(one, id));
        assertThat(served).hasSize(2).doesNotHaveDuplicates();
    }

    private static void hangUpIfThere(Witness client, String channel) {
        client.client().channels().list().stream()
                .filter(found -> found.id().equals(channel))
                .forEach(found -> client.client().channel(channel).hangup());
    }

    @Test
    void anAsteriskThatIsKilledIsToldAndLeavesTheCallsOfTheOtherNodeUntouched() throws Exception {
        AsteriskProcess mortal = keep(AsteriskProcess.start("cluster-fault", OWN_PORT));
        Cluster cluster = keep(new Cluster());
        AriProxy steady = cluster.javaProxy();
        AriProxy proxy = cluster.javaProxy(mortal.url());
        Witness one = cluster.witness("one");
        Witness other = cluster.witness("other");
        awaitNodes(2, one, other);
        ChannelHandle kept = callOn(one.client(), steady.node());
        ChannelHandle lost = callOn(one.client(), proxy.node());
        serveWith(one, other);

        mortal.kill();
        Await.until(
                "both hear of it", () -> one.wasTold("left " + proxy.node()) && other.wasTold("left " + proxy.node()));
        failsUnsent(lost);
        isUntouched(kept);
        assertThat(one.client().stageOriginate(QUIET).key().node()).isEqualTo(steady.node());
        mortal.resume();
        awaitNodes(2, one, other);
        isUntouched(kept);
        ends(callOn(other.client(), proxy.node()));
        ends(kept);

        one.print("Asterisk killed");
        other.print("Asterisk killed");
        Await.until("the new call was served", () -> served.size() >= 1);
        assertThat(served).hasSize(1);
        assertThat(one.lost(steady.node()) + other.lost(steady.node())).isZero();
        assertThat(one.told()).endsWith("left " + proxy.node(), "joined " + proxy.node());
    }

    @Test
    void aProxyThatIsKilledIsToldAndSoIsWhatItMayHaveHidden() throws Exception {
        AsteriskProcess asterisk = AsteriskProcess.at(Programs.require("ARI_URL"));
        Cluster cluster = keep(new Cluster());
        ServerProcess first = cluster.javaProxyProgram(asterisk.url());
        AriProxy steady = cluster.javaProxy(Programs.require("ARI_URL_B"));
        Witness one = cluster.witness("one");
        Witness other = cluster.witness("other");
        awaitNodes(2, one, other);
        String node = one.client().nodes().stream()
                .filter(each -> !each.equals(steady.node()))
                .findFirst()
                .orElseThrow();
        ChannelHandle kept = callOn(one.client(), steady.node());
        ChannelHandle call = callOn(one.client(), node);

        first.kill();
        failsUnsent(call);
        assertThat(one.client().nodes()).containsExactly(steady.node());
        isUntouched(kept);
        cluster.javaProxyProgram(asterisk.url());
        Await.until(
                "both are told",
                () -> one.wasTold("perhaps events lost of " + node) && other.wasTold("perhaps events lost of " + node));
        awaitNodes(2, one, other);
        isUntouched(call);
        ends(call);
        ends(kept);

        one.print("proxy killed");
        other.print("proxy killed");
        assertThat(one.told()).contains("left " + node, "joined " + node);
        assertThat(other.told())
                .as("who asked nothing of the node did not see it leave")
                .doesNotContain("left " + node);
    }

    @Test
    void everythingCanBeRestarted() throws Exception {
        AsteriskProcess asterisk = keep(AsteriskProcess.start("cluster-fault", OWN_PORT));
        Cluster cluster = keep(new Cluster());
        ServerProcess proxy = cluster.javaProxyProgram(asterisk.url());
        ServerProcess second = cluster.javaProxyProgram(Programs.require("ARI_URL_B"));
        Witness one = cluster.witness("one");
        Witness other = cluster.witness("other");
        awaitNodes(2, one, other);
        serveWith(one, other);
        callOn(one.client(), one.client().nodes().get(0));

        proxy.kill();
        second.kill();
        asterisk.kill();
        cluster.nats().kill();
        Await.until("both hear of it", () -> one.wasTold("interrupted") && other.wasTold("interrupted"));
        assertThatThrownBy(() -> one.client().channels().list()).isInstanceOf(AriTransportException.class);
        cluster.nats().resume();
        asterisk.resume();
        cluster.javaProxyProgram(asterisk.url());
        cluster.javaProxyProgram(Programs.require("ARI_URL_B"));
        for (Witness client : List.of(one, other)) {
            Await.until(
                    "it is told that events of both nodes may be lost",
                    () -> client.told().stream()
                                    .filter(line -> line.startsWith("perhaps events lost"))
                                    .count()
                            == 2);
        }
        awaitNodes(2, one, other);
        served.clear();
        for (String node : one.client().nodes()) {
            ends(callOn(other.client(), node));
        }
        Await.until("the new calls were served", () -> served.size() >= 2);

        one.print("everything restarted");
        other.print("everything restarted");
        assertThat(served).hasSize(2).doesNotHaveDuplicates();
        assertThat(one.told()).contains("interrupted", "connected");
    }
}
