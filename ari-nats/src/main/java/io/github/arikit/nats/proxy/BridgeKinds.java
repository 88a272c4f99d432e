package io.github.arikit.nats.proxy;

import static io.github.arikit.nats.proxy.KindTable.field;

import io.github.arikit.core.Key;
import io.github.arikit.core.Key.Kind;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.generated.request.BridgeAddChannelRequest;
import io.github.arikit.generated.request.BridgeClearVideoSourceRequest;
import io.github.arikit.generated.request.BridgeCreateRequest;
import io.github.arikit.generated.request.BridgeDestroyRequest;
import io.github.arikit.generated.request.BridgeGetRequest;
import io.github.arikit.generated.request.BridgeListRequest;
import io.github.arikit.generated.request.BridgeRemoveChannelRequest;
import io.github.arikit.generated.request.BridgeSetVideoSourceRequest;
import io.github.arikit.generated.request.BridgeStartMohRequest;
import io.github.arikit.generated.request.BridgeStopMohRequest;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.Fields;
import java.util.List;

/** The kinds that are about bridges. */
final class BridgeKinds {
    private final KindTable table;

    BridgeKinds(KindTable table) {
        this.table = table;
    }

    void register() {
        table.list("BridgeList", Kind.BRIDGE, BridgeListRequest.of(), field("id"));
        table.reads("Bridge", Kind.BRIDGE, "bridge", "bridge", BridgeGetRequest::of);
        table.subscription("BridgeSubscribe", Kind.BRIDGE);
        table.put("BridgeUnsubscribe", call -> BusResponse.ok());
        table.put("BridgeCreate", call -> create(call, id(call)));
        table.put("BridgeStageCreate", call -> {
            call.bind(Kind.BRIDGE, id(call));
            return BusResponse.key(call.located(Kind.BRIDGE, id(call)));
        });
        table.boundCommand("BridgeDelete", Kind.BRIDGE, BridgeDestroyRequest::of);
        members();
        mediaSources();
    }

    private static String id(ProxyCall call) {
        String id = call.requestKey().id();
        return id.isEmpty() ? ResourceIds.next(Kind.BRIDGE) : id;
    }

    private static BusResponse create(ProxyCall call, String id) {
        Fields asked = call.payload("bridge_create");
        BridgeCreateRequest.Builder request = BridgeCreateRequest.builder().bridgeId(id);
        asked.someText("type").ifPresent(request::type);
        asked.someText("name").ifPresent(request::name);
        call.bind(Kind.BRIDGE, id);
        call.ask(request.build());
        return BusResponse.key(call.located(Kind.BRIDGE, id));
    }

    private void members() {
        table.put("BridgeAddChannel", call -> {
            Key bridge = call.target(Kind.BRIDGE);
            Fields asked = call.payload("bridge_add_channel");
            BridgeAddChannelRequest.Builder request =
                    BridgeAddChannelRequest.builder(bridge, List.of(asked.text("channel")));
            if (asked.flag("absorbDTMF")) {
                request.absorbDtmf(true);
            }
            if (asked.flag("mute")) {
                request.mute(true);
            }
            asked.someText("role").ifPresent(request::role);
            bindBoth(call, bridge, asked.text("channel"));
            call.ask(request.build());
            return BusResponse.ok();
        });
        table.put("BridgeRemoveChannel", call -> {
            Key bridge = call.target(Kind.BRIDGE);
            String channel = call.payload("bridge_remove_channel").text("channel");
            bindBoth(call, bridge, channel);
            call.ask(BridgeRemoveChannelRequest.of(bridge, List.of(channel)));
            return BusResponse.ok();
        });
    }

    private static void bindBoth(ProxyCall call, Key bridge, String channel) {
        call.bind(Kind.BRIDGE, bridge.id());
        call.bind(Kind.CHANNEL, channel);
    }

    private void mediaSources() {
        table.put("BridgeMOH", call -> {
            BridgeStartMohRequest.Builder request = BridgeStartMohRequest.builder(call.target(Kind.BRIDGE));
            call.payload("bridge_moh").someText("class").ifPresent(request::mohClass);
            call.bind(Kind.BRIDGE, call.requestKey().id());
            call.ask(request.build());
            return BusResponse.ok();
        });
        table.boundCommand("BridgeStopMOH", Kind.BRIDGE, BridgeStopMohRequest::of);
        table.put("BridgeVideoSource", call -> {
            Key bridge = call.target(Kind.BRIDGE);
            String channel = call.payload("bridge_video_source").text("channel");
            bindBoth(call, bridge, channel);
            call.ask(BridgeSetVideoSourceRequest.of(bridge, channel));
            return BusResponse.ok();
        });
        table.boundCommand("BridgeVideoSourceDelete", Kind.BRIDGE, BridgeClearVideoSourceRequest::of);
    }
}
