package io.github.arikit.nats.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import io.github.arikit.nats.proxy.RecordedCalls;
import io.github.arikit.nats.wire.BusRequest;
import io.github.arikit.nats.wire.GoldenMessages;
import io.github.arikit.nats.wire.GoldenMessages.Line;
import io.github.arikit.nats.wire.ReceivedRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the Go client asks for and what ours asks for are the same messages: each recorded request is turned into a call to
 * Asterisk by our proxy, and that call into a request by our client.
 */
class GoldenRequestTest {
    /** What the proxy does by itself: it chooses ids, and keeps dialogs. */
    private static final Set<String> WITHOUT_ASTERISK = Set.of(
            "AsteriskLoggingGet",
            "BridgeStageCreate",
            "BridgeSubscribe",
            "ChannelStageOriginate",
            "ChannelSubscribe",
            "PlaybackSubscribe",
            "RecordingLiveSubscribe");

    /** What a Go proxy answers wrongly, so that our client asks it otherwise. */
    private static final Set<String> NEVER_SENT = Set.of("MailboxList", "SoundList");

    /**
     * Where our client means the same and says something else: it chooses ids itself instead of having them staged, reads
     * what there is instead of asking whether it is there, and hangs up with a reason.
     */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("ApplicationGet", "ApplicationData"),
            Map.entry("AsteriskLoggingData", "AsteriskLoggingList"),
            Map.entry("AsteriskModuleGet", "AsteriskModuleData"),
            Map.entry("BridgeGet", "BridgeData"),
            Map.entry("BridgeStagePlay", "BridgeData"),
            Map.entry("BridgeStageRecord", "BridgeData"),
            Map.entry("ChannelBusy", "ChannelHangup"),
            Map.entry("ChannelCongestion", "ChannelHangup"),
            Map.entry("ChannelGet", "ChannelData"),
            Map.entry("ChannelStagePlay", "ChannelData"),
            Map.entry("ChannelStageRecord", "ChannelData"),
            Map.entry("ChannelStageSnoop", "ChannelData"),
            Map.entry("DeviceStateGet", "DeviceStateData"),
            Map.entry("EndpointGet", "EndpointData"),
            Map.entry("MailboxGet", "MailboxData"),
            Map.entry("PlaybackGet", "PlaybackData"),
            Map.entry("RecordingLiveGet", "RecordingLiveData"),
            Map.entry("RecordingStoredGet", "RecordingStoredData"));

    private static Optional<BusRequest> ours(Line line) {
        ReceivedRequest request = ReceivedRequest.fromJson(line.body());
        List<AriCall<?>> calls = calls(line);
        assertThat(calls).as("what Asterisk is asked for %s", line.body()).isNotEmpty();
        AriCall<?> call = calls.get(0);
        Key target = call.target().orElse(Key.ANY);
        Key sentTo = request.key();
        Key key = new Key(target.kind(), target.id(), sentTo.node(), sentTo.dialog(), sentTo.app());
        return OperationTable.row(call.operation()).carry(call, key);
    }

    /** Asterisk answers nothing, so that only the first call is seen: it is the one that counts. */
    private static List<AriCall<?>> calls(Line line) {
        return RecordedCalls.of(line.body(), "02:00", "demo", call -> null).calls();
    }

    @Test
    void whatOurClientSendsIsWhatTheGoClientSends() {
        Set<String> compared = new HashSet<>();
        for (Line line : GoldenMessages.requests()) {
            String kind = GoldenMessages.kind(line);
            if (!WITHOUT_ASTERISK.contains(kind) && !NEVER_SENT.contains(kind) && !OTHERWISE.containsKey(kind)) {
                assertThat(withoutWhatGoAddsOrOmits(ours(line).orElseThrow().toJson()))
                        .as(kind)
                        .isEqualTo(withoutWhatGoAddsOrOmits(line.body()));
                compared.add(kind);
            }
        }
        assertThat(compared).hasSizeGreaterThan(75);
    }

    /**
     * The Go client gives the keys of configuration objects no kind, sends a variable map that it has not got as null, and
     * fills the event that it wants raised with structures that are all zero.
     */
    private static JsonObject withoutWhatGoAddsOrOmits(String json) {
        JsonObject request = GoldenMessages.tree(json).getAsJsonObject();
        if (request.get("kind").getAsString().startsWith("AsteriskConfig")) {
            request.getAsJsonObject("key").remove("kind");
        }
        if (request.has("channel_external_media")) {
            request.getAsJsonObject("channel_external_media")
                    .getAsJsonObject("options")
                    .remove("variables");
        }
        if (request.has("channel_user_event")) {
            JsonObject event = request.getAsJsonObject("channel_user_event").getAsJsonObject("UserEvent");
            event.keySet().retainAll(Set.of("type", "eventname", "userevent"));
        }
        return request;
    }

    @Test
    void whereItSaysSomethingElseItIsKnownWhat() {
        Set<String> met = new HashSet<>();
        for (Line line : GoldenMessages.requests()) {
            String kind = GoldenMessages.kind(line);
            if (OTHERWISE.containsKey(kind)) {
                assertThat(ours(line).map(BusRequest::kind)).as(kind).hasValue(OTHERWISE.get(kind));
                met.add(kind);
            } else if (NEVER_SENT.contains(kind)) {
                assertThat(ours(line)).as(kind).isEmpty();
                met.add(kind);
            } else if (WITHOUT_ASTERISK.contains(kind)) {
                assertThat(calls(line)).as(kind).isEmpty();
                met.add(kind);
            }
        }
        assertThat(met).hasSize(OTHERWISE.size() + NEVER_SENT.size() + WITHOUT_ASTERISK.size());
    }
}
