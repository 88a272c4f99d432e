package io.github.arikit.examples.cluster;

import io.github.arikit.core.Key;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.examples.ExampleProgram;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.request.BridgeCreateRequest;
import io.github.arikit.generated.request.ChannelOriginateRequest;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.nats.AriNats;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.ScriptedCall;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A conference over several Asterisks. Each node has a bridge for its own callers, and a trunk to the bridge of the first
 * node makes them one conference.
 *
 * <p>{@code TRUNK} says how a call reaches another node, with {@code %s} for the node, such as {@code PJSIP/conference@%s};
 * what arrives there must enter the application.
 */
public final class ClusterConference {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRUNK_CALL = "conference-trunk";

    private final AriClient ari;
    private final String trunk;
    private final Map<String, BridgeHandle> rooms = new ConcurrentHashMap<>();

    ClusterConference(AriClient ari, String trunk) {
        this.ari = ari;
        this.trunk = trunk;
    }

    /** Runs the example: for one scripted caller of the embedded double, or until it is interrupted. */
    public static void main(String[] args) {
        try (ExampleCluster cluster = ExampleCluster.choose(args, System.getenv());
                AriClient ari = AriNats.connect(cluster.config())) {
            new ClusterConference(ari, System.getenv().getOrDefault("TRUNK", "PJSIP/conference@%s")).open();
            System.out.println("A conference at the nodes " + ari.nodes());
            cluster.embedded()
                    .ifPresentOrElse(
                            asterisk -> demonstrate(ari, asterisk), () -> ExampleProgram.awaitInterruption(ari));
        }
    }

    private static void demonstrate(AriClient ari, AsteriskDouble asterisk) {
        try (var entered = ari.subscribe(ChannelEnteredBridge.class)) {
            ScriptedCall caller = asterisk.call("1000").staysOnTheLine();
            System.out.println(
                    "A caller is in " + entered.next(PATIENCE).bridge().name());
            caller.hangUpNow();
            caller.awaitEnd(PATIENCE);
        }
    }

    /** Takes callers from now on. */
    void open() {
        ari.onStasisStart((caller, start) -> {
            if (!start.args().contains(TRUNK_CALL)) {
                join(caller);
            }
        });
    }

    /** Brings a caller into the conference, on whichever node the call is. */
    private void join(ChannelHandle caller) {
        caller.answer();
        enter(room(caller.key().node()), caller);
    }

    private static void enter(BridgeHandle room, ChannelHandle channel) {
        try (var entered = room.subscribe(ChannelEnteredBridge.class)) {
            room.addChannels(channel);
            entered.next(PATIENCE);
        }
    }

    /** Returns the bridge of a node. The first one is the middle, and the others are connected to it. */
    BridgeHandle room(String node) {
        return rooms.computeIfAbsent(node, this::newRoom);
    }

    private BridgeHandle newRoom(String node) {
        Key key = ari.key(Key.Kind.BRIDGE, ResourceIds.next(Key.Kind.BRIDGE)).withNode(node);
        ari.send(BridgeCreateRequest.builder()
                .bridgeId(key.id())
                .type("mixing")
                .name("conference")
                .build()
                .at(key));
        BridgeHandle room = ari.bridge(key);
        String middle = ari.nodes().get(0);
        if (!node.equals(middle)) {
            enter(room, connect(node, middle));
        }
        return room;
    }

    private ChannelHandle connect(String node, String middle) {
        ChannelHandle leg = ari.channel(
                ari.key(Key.Kind.CHANNEL, ResourceIds.next(Key.Kind.CHANNEL)).withNode(node));
        try (var entered = leg.subscribe(StasisStart.class)) {
            ari.send(ChannelOriginateRequest.builder(trunk.formatted(middle))
                    .channelId(leg.id())
                    .app(ari.application())
                    .appArgs(TRUNK_CALL)
                    .build()
                    .at(leg.key()));
            entered.next(PATIENCE);
        }
        return leg;
    }
}
