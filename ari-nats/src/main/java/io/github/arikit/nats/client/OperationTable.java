package io.github.arikit.nats.client;

import static io.github.arikit.nats.client.Spread.ANY;
import static io.github.arikit.nats.client.Spread.EVERY;
import static io.github.arikit.nats.client.Spread.GATHERED;
import static io.github.arikit.nats.client.Spread.PLACED;
import static io.github.arikit.nats.client.Spread.WHEREVER;
import static io.github.arikit.nats.wire.Subjects.RequestClass.COMMAND;
import static io.github.arikit.nats.wire.Subjects.RequestClass.CREATE;
import static io.github.arikit.nats.wire.Subjects.RequestClass.DATA;
import static io.github.arikit.nats.wire.Subjects.RequestClass.GET;

import io.github.arikit.core.Key;
import io.github.arikit.core.Key.Kind;
import io.github.arikit.core.Operation;
import io.github.arikit.nats.wire.BusRequest;
import io.github.arikit.nats.wire.Subjects.RequestClass;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What each operation of ARI becomes in the protocol of ari-proxy 5: a kind of its own, or, where the protocol lacks
 * it, nothing but the generic request.
 *
 * <p>Two kinds of the protocol are left out, since a Go proxy answers them wrongly: it lists no mailboxes, and sounds
 * without their ids.
 */
final class OperationTable {
    private static final Map<String, OperationRow> ROWS = new LinkedHashMap<>();

    private static final Reply CHANNEL = Reply.key("ChannelData", "channel", "id");
    private static final Reply BRIDGE = Reply.key("BridgeData", "bridge", "id");
    private static final Reply PLAYBACK = Reply.key("PlaybackData", "playback", "id");
    private static final Reply LIVE_RECORDING = Reply.key("RecordingLiveData", "live_recording", "name");
    private static final Reply APPLICATION = Reply.key("ApplicationData", "application", "name");

    static {
        applications();
        asterisk();
        bridges();
        channels();
        endpointsAndEvents();
        statesAndMailboxes();
        media();
    }

    private OperationTable() {}

    /** Returns the row of an operation; one that is newer than this table travels as a generic request. */
    static OperationRow row(Operation operation) {
        OperationRow row = ROWS.get(operation.id());
        return row != null ? row : generic(operation.id(), operation.path().contains("{") ? WHEREVER : ANY);
    }

    static Set<String> operations() {
        return ROWS.keySet();
    }

    private static void applications() {
        list("applications.list", "ApplicationList", "ApplicationData", "application", "name");
        read("applications.get", WHEREVER, "ApplicationData", "application");
        extension("applications.filter", EVERY);
        row("applications.subscribe", EVERY, COMMAND, APPLICATION, OperationTable::subscription);
        row("applications.unsubscribe", EVERY, COMMAND, APPLICATION, OperationTable::unsubscription);
    }

    private static BusRequest subscription(CallArguments call, Key key) {
        return request(
                "ApplicationSubscribe", key, "application_subscribe", Map.of("event_source", call.only("eventSource")));
    }

    private static BusRequest unsubscription(CallArguments call, Key key) {
        return request(
                "ApplicationUnsubscribe",
                key,
                "application_subscribe",
                Map.of("event_source", call.only("eventSource")));
    }

    private static void asterisk() {
        row("asterisk.getInfo", ANY, DATA, Reply.data("asterisk"), (call, key) -> {
            call.ignore("only");
            return BusRequest.of("AsteriskInfo", key);
        });
        extension("asterisk.ping", ANY);
        row(
                "asterisk.getGlobalVar",
                ANY,
                DATA,
                Reply.data("variable"),
                (call, key) -> BusRequest.of("AsteriskVariableGet", key.sibling(Kind.VARIABLE, call.text("variable"))));
        row(
                "asterisk.setGlobalVar",
                EVERY,
                COMMAND,
                Reply.DONE,
                (call, key) -> request(
                        "AsteriskVariableSet",
                        key.sibling(Kind.VARIABLE, call.text("variable")),
                        "asterisk_variable_set",
                        Map.of("value", call.text("value"))));
        read("asterisk.getObject", WHEREVER, "AsteriskConfigData", "config");
        row(
                "asterisk.updateObject",
                EVERY,
                COMMAND,
                Reply.key("AsteriskConfigData", "config", "Name"),
                (call, key) -> request(
                        "AsteriskConfigUpdate", key, "asterisk_config", Map.of("tuples", call.objects("fields"))));
        command("asterisk.deleteObject", EVERY, "AsteriskConfigDelete");
        list("asterisk.listLogChannels", "AsteriskLoggingList", "AsteriskLoggingData", "log", "channel");
        row(
                "asterisk.addLog",
                EVERY,
                CREATE,
                Reply.DONE,
                (call, key) -> request(
                        "AsteriskLoggingCreate",
                        key,
                        "asterisk_logging_channel",
                        Map.of("config", call.text("configuration"))));
        command("asterisk.deleteLog", EVERY, "AsteriskLoggingDelete");
        command("asterisk.rotateLog", EVERY, "AsteriskLoggingRotate");
        list("asterisk.listModules", "AsteriskModuleList", "AsteriskModuleData", "module", "name");
        read("asterisk.getModule", WHEREVER, "AsteriskModuleData", "module");
        command("asterisk.loadModule", EVERY, "AsteriskModuleLoad");
        command("asterisk.reloadModule", EVERY, "AsteriskModuleReload");
        command("asterisk.unloadModule", EVERY, "AsteriskModuleUnload");
    }

    private static void bridges() {
        list("bridges.list", "BridgeList", "BridgeData", "bridge", "id");
        row(
                "bridges.create",
                PLACED,
                CREATE,
                BRIDGE,
                (call, key) -> bridge(
                        call,
                        call.has("bridgeId")
                                ? key.sibling(Kind.BRIDGE, call.text("bridgeId"))
                                : key.fresh(Kind.BRIDGE)));
        row("bridges.createWithId", PLACED, CREATE, BRIDGE, OperationTable::bridge);
        read("bridges.get", WHEREVER, "BridgeData", "bridge");
        command("bridges.destroy", WHEREVER, "BridgeDelete");
        row(
                "bridges.addChannel",
                WHEREVER,
                COMMAND,
                Reply.DONE,
                (call, key) -> request(
                        "BridgeAddChannel", key, "bridge_add_channel", Map.of("channel", call.only("channel"))));
        row(
                "bridges.removeChannel",
                WHEREVER,
                COMMAND,
                Reply.DONE,
                (call, key) -> request(
                        "BridgeRemoveChannel", key, "bridge_remove_channel", Map.of("channel", call.only("channel"))));
        row(
                "bridges.setVideoSource",
                WHEREVER,
                COMMAND,
                Reply.DONE,
                (call, key) -> request(
                        "BridgeVideoSource", key, "bridge_video_source", Map.of("channel", call.text("channelId"))));
        command("bridges.clearVideoSource", WHEREVER, "BridgeVideoSourceDelete");
        row(
                "bridges.startMoh",
                WHEREVER,
                COMMAND,
                Reply.DONE,
                (call, key) -> request("BridgeMOH", key, "bridge_moh", Map.of("class", call.text("mohClass"))));
        command("bridges.stopMoh", WHEREVER, "BridgeStopMOH");
        row("bridges.play", WHEREVER, CREATE, PLAYBACK, play("BridgePlay", "bridge_play"));
        row("bridges.playWithId", WHEREVER, CREATE, PLAYBACK, play("BridgePlay", "bridge_play"));
        row("bridges.record", WHEREVER, CREATE, LIVE_RECORDING, recording("BridgeRecord", "bridge_record"));
        extension("bridges.getBridgeVar", WHEREVER);
        extension("bridges.setBridgeVar", WHEREVER);
        extension("bridges.getBridgeVars", WHEREVER);
        extension("bridges.setBridgeVars", WHEREVER);
    }

    private static BusRequest bridge(CallArguments call, Key key) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", call.text("type"));
        call.copyTexts(payload, "name");
        call.ignore("bridgeId");
        return request("BridgeCreate", key, "bridge_create", payload);
    }

    private static void channels() {
        list("channels.list", "ChannelList", "ChannelData", "channel", "id");
        row("channels.originate", PLACED, CREATE, CHANNEL, OperationTable::originate);
        row("channels.originateWithId", PLACED, CREATE, CHANNEL, OperationTable::originate);
        row("channels.create", PLACED, CREATE, CHANNEL, OperationTable::create);
        row("channels.externalMedia", PLACED, CREATE, CHANNEL, OperationTable::externalMedia);
        read("channels.get", WHEREVER, "ChannelData", "channel");
        row(
                "channels.hangup",
                WHEREVER,
                COMMAND,
                Reply.DONE,
                (call, key) -> request("ChannelHangup", key, "channel_hangup", Map.of("reason", call.text("reason"))));
        row("channels.continueInDialplan", WHEREVER, COMMAND, Reply.DONE, OperationTable::continuation);
        command("channels.answer", WHEREVER, "ChannelAnswer");
        command("channels.ring", WHEREVER, "ChannelRing");
        command("channels.ringStop", WHEREVER, "ChannelStopRing");
        command("channels.hold", WHEREVER, "ChannelHold");
        command("channels.unhold", WHEREVER, "ChannelStopHold");
        row(
                "channels.startMoh",
                WHEREVER,
                COMMAND,
                Reply.DONE,
                (call, key) -> request("ChannelMOH", key, "channel_moh", Map.of("music", call.text("mohClass"))));
        command("channels.stopMoh", WHEREVER, "ChannelStopMOH");
        command("channels.startSilence", WHEREVER, "ChannelSilence");
        command("channels.stopSilence", WHEREVER, "ChannelStopSilence");
        row("channels.mute", WHEREVER, COMMAND, Reply.DONE, mute("ChannelMute"));
        row("channels.unmute", WHEREVER, COMMAND, Reply.DONE, mute("ChannelUnmute"));
        row("channels.sendDTMF", WHEREVER, COMMAND, Reply.DONE, OperationTable::dtmf);
        row(
                "channels.dial",
                WHEREVER,
                COMMAND,
                Reply.DONE,
                (call, key) -> request(
                        "ChannelDial",
                        key,
                        "channel_dial",
                        Map.of("caller", call.text("caller"), "timeout", Nanos.ofSeconds(call.number("timeout")))));
        row("channels.play", WHEREVER, CREATE, PLAYBACK, play("ChannelPlay", "channel_play"));
        row("channels.playWithId", WHEREVER, CREATE, PLAYBACK, play("ChannelPlay", "channel_play"));
        row("channels.record", WHEREVER, CREATE, LIVE_RECORDING, recording("ChannelRecord", "channel_record"));
        row("channels.snoopChannel", WHEREVER, CREATE, CHANNEL, OperationTable::snoop);
        row("channels.snoopChannelWithId", WHEREVER, CREATE, CHANNEL, OperationTable::snoop);
        row(
                "channels.getChannelVar",
                WHEREVER,
                DATA,
                Reply.data("variable"),
                (call, key) ->
                        request("ChannelVariableGet", key, "channel_variable", Map.of("name", call.text("variable"))));
        row("channels.setChannelVar", WHEREVER, COMMAND, Reply.DONE, OperationTable::variable);
        extension("channels.getChannelVars", WHEREVER);
        extension("channels.setChannelVars", WHEREVER);
        extension("channels.move", WHEREVER);
        extension("channels.redirect", WHEREVER);
        extension("channels.progress", WHEREVER);
        extension("channels.transfer_progress", WHEREVER);
        extension("channels.rtpstatistics", WHEREVER);
    }

    private static BusRequest originate(CallArguments call, Key key) {
        Map<String, Object> request = new LinkedHashMap<>();
        call.copyTexts(request, "endpoint");
        if (call.has("timeout")) {
            // What the protocol leaves out is no timeout at all, which is what zero would be.
            request.put("timeout", call.positive("timeout"));
        }
        call.copyTexts(request, "callerId", "context", "extension");
        if (call.has("priority")) {
            request.put("priority", call.positive("priority"));
        }
        call.copyTexts(request, "label", "app", "appArgs", "formats", "channelId", "otherChannelId", "originator");
        request.putIfAbsent("channelId", key.fresh(Kind.CHANNEL).id());
        if (call.has("variables")) {
            request.put("variables", call.texts("variables"));
        }
        return request("ChannelOriginate", location(key), "channel_originate", Map.of("originate_request", request));
    }

    /** A proxy would take a channel in the key for the originator. */
    private static Key location(Key key) {
        return key.sibling(Kind.NONE, "");
    }

    private static BusRequest create(CallArguments call, Key key) {
        Map<String, Object> request = new LinkedHashMap<>();
        call.copyTexts(request, "endpoint", "app", "appArgs", "channelId", "otherChannelId", "originator", "formats");
        request.putIfAbsent("channelId", key.fresh(Kind.CHANNEL).id());
        return request("ChannelCreate", location(key), "channel_create", Map.of("channel_create_request", request));
    }

    private static BusRequest externalMedia(CallArguments call, Key key) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put(
                "channelId",
                call.has("channelId")
                        ? call.text("channelId")
                        : key.fresh(Kind.CHANNEL).id());
        for (String name : new String[] {
            "app", "external_host", "encapsulation", "transport", "connection_type", "format", "direction"
        }) {
            options.put(name, call.text(name));
        }
        options.put("variables", call.texts("variables"));
        return request("ChannelExternalMedia", location(key), "channel_external_media", Map.of("options", options));
    }

    private static BusRequest continuation(CallArguments call, Key key) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("context", call.text("context"));
        payload.put("extension", call.text("extension"));
        payload.put("priority", call.number("priority"));
        return request("ChannelContinue", key, "channel_continue", payload);
    }

    private static BiFunction<CallArguments, Key, BusRequest> mute(String kind) {
        return (call, key) -> {
            Map<String, Object> payload = new LinkedHashMap<>();
            call.copyTexts(payload, "direction");
            return request(kind, key, "channel_mute", payload);
        };
    }

    private static BusRequest dtmf(CallArguments call, Key key) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("Before", Nanos.ofMillis(call.positive("before")));
        options.put("Between", Nanos.ofMillis(call.positive("between")));
        options.put("Duration", Nanos.ofMillis(call.positive("duration")));
        options.put("After", Nanos.ofMillis(call.positive("after")));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("dtmf", call.text("dtmf"));
        payload.put("options", options);
        return request("ChannelSendDTMF", key, "channel_send_dtmf", payload);
    }

    private static BiFunction<CallArguments, Key, BusRequest> play(String kind, String payloadName) {
        return (call, key) -> {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put(
                    "playback_id",
                    call.has("playbackId")
                            ? call.text("playbackId")
                            : key.fresh(Kind.PLAYBACK).id());
            payload.put("media_uri", call.only("media"));
            return request(kind, key, payloadName, payload);
        };
    }

    private static BiFunction<CallArguments, Key, BusRequest> recording(String kind, String payloadName) {
        return (call, key) -> {
            Map<String, Object> options = new LinkedHashMap<>();
            options.put("Format", call.text("format"));
            options.put("MaxDuration", Nanos.ofSeconds(call.number("maxDurationSeconds")));
            options.put("MaxSilence", Nanos.ofSeconds(call.number("maxSilenceSeconds")));
            options.put("Exists", call.text("ifExists"));
            options.put("Beep", call.flag("beep"));
            options.put("Terminate", call.text("terminateOn"));
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("name", call.text("name"));
            payload.put("options", options);
            return request(kind, key, payloadName, payload);
        };
    }

    private static BusRequest snoop(CallArguments call, Key key) {
        Map<String, Object> options = new LinkedHashMap<>();
        call.copyTexts(options, "app", "appArgs", "spy", "whisper");
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put(
                "snoop_id",
                call.has("snoopId")
                        ? call.text("snoopId")
                        : key.fresh(Kind.CHANNEL).id());
        payload.put("options", options);
        return request("ChannelSnoop", key, "channel_snoop", payload);
    }

    private static BusRequest variable(CallArguments call, Key key) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("name", call.text("variable"));
        call.copyTexts(payload, "value");
        return request("ChannelVariableSet", key, "channel_variable", payload);
    }

    private static void endpointsAndEvents() {
        list("endpoints.list", "EndpointList", "EndpointData", "endpoint", "resource");
        row(
                "endpoints.listByTech",
                GATHERED,
                GET,
                Reply.keys("EndpointData", "endpoint", "resource"),
                (call, key) ->
                        request("EndpointListByTech", key, "endpoint_list_by_tech", Map.of("tech", call.text("tech"))));
        read("endpoints.get", WHEREVER, "EndpointData", "endpoint");
        extension("endpoints.sendMessage", ANY);
        extension("endpoints.sendMessageToEndpoint", WHEREVER);
        extension("endpoints.refer", ANY);
        extension("endpoints.referToEndpoint", WHEREVER);
        row("events.userEvent", EVERY, COMMAND, Reply.DONE, OperationTable::userEvent);
        extension("events.claimChannel", WHEREVER);
        extension("events.eventWebsocket", ANY);
    }

    /** The protocol has user events of one channel, for the application of the proxy. */
    private static BusRequest userEvent(CallArguments call, Key key) {
        String source = call.has("source") ? call.only("source") : "";
        call.require(source.startsWith("channel:") && call.text("application").equals(key.app()));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "ChannelUserevent");
        event.put("eventname", call.text("eventName"));
        event.put("userevent", call.texts("variables"));
        Key channel = key.sibling(Kind.CHANNEL, source.substring(source.indexOf(':') + 1));
        return request("ChannelUserEvent", channel, "channel_user_event", Map.of("UserEvent", event));
    }

    private static void statesAndMailboxes() {
        list("deviceStates.list", "DeviceStateList", "DeviceStateData", "device_state", "name");
        read("deviceStates.get", WHEREVER, "DeviceStateData", "device_state");
        row(
                "deviceStates.update",
                EVERY,
                COMMAND,
                Reply.DONE,
                (call, key) -> request(
                        "DeviceStateUpdate", key, "device_state_update", Map.of("state", call.text("deviceState"))));
        command("deviceStates.delete", EVERY, "DeviceStateDelete");
        extension("mailboxes.list", GATHERED);
        read("mailboxes.get", WHEREVER, "MailboxData", "mailbox");
        row(
                "mailboxes.update",
                EVERY,
                COMMAND,
                Reply.DONE,
                (call, key) -> request(
                        "MailboxUpdate",
                        key,
                        "mailbox_update",
                        Map.of("new", call.number("newMessages"), "old", call.number("oldMessages"))));
        command("mailboxes.delete", EVERY, "MailboxDelete");
    }

    private static void media() {
        read("playbacks.get", WHEREVER, "PlaybackData", "playback");
        command("playbacks.stop", WHEREVER, "PlaybackStop");
        row(
                "playbacks.control",
                WHEREVER,
                COMMAND,
                Reply.DONE,
                (call, key) ->
                        request("PlaybackControl", key, "playback_control", Map.of("command", call.text("operation"))));
        read("recordings.getLive", WHEREVER, "RecordingLiveData", "live_recording");
        command("recordings.stop", WHEREVER, "RecordingLiveStop");
        command("recordings.cancel", WHEREVER, "RecordingLiveScrap");
        command("recordings.pause", WHEREVER, "RecordingLivePause");
        command("recordings.unpause", WHEREVER, "RecordingLiveResume");
        command("recordings.mute", WHEREVER, "RecordingLiveMute");
        command("recordings.unmute", WHEREVER, "RecordingLiveUnmute");
        list("recordings.listStored", "RecordingStoredList", "RecordingStoredData", "stored_recording", "name");
        read("recordings.getStored", WHEREVER, "RecordingStoredData", "stored_recording");
        row(
                "recordings.copyStored",
                WHEREVER,
                COMMAND,
                Reply.key("RecordingStoredData", "stored_recording", "name"),
                (call, key) -> request(
                        "RecordingStoredCopy",
                        key,
                        "recording_stored_copy",
                        Map.of("destination", call.text("destinationRecordingName"))));
        command("recordings.deleteStored", WHEREVER, "RecordingStoredDelete");
        extension("recordings.getStoredFile", WHEREVER);
        extension("sounds.list", GATHERED);
        read("sounds.get", WHEREVER, "SoundData", "sound");
    }

    private static void list(String operation, String kind, String dataKind, String entity, String idField) {
        row(operation, GATHERED, GET, Reply.keys(dataKind, entity, idField), (call, key) -> BusRequest.of(kind, key));
    }

    private static void read(String operation, Spread spread, String kind, String entity) {
        row(operation, spread, DATA, Reply.data(entity), (call, key) -> BusRequest.of(kind, key));
    }

    private static void command(String operation, Spread spread, String kind) {
        row(operation, spread, COMMAND, Reply.DONE, (call, key) -> BusRequest.of(kind, key));
    }

    private static void row(
            String operation,
            Spread spread,
            RequestClass requestClass,
            Reply reply,
            BiFunction<CallArguments, Key, BusRequest> encode) {
        ROWS.put(operation, new OperationRow(operation, spread, requestClass, encode.andThen(Optional::of), reply));
    }

    private static void extension(String operation, Spread spread) {
        ROWS.put(operation, generic(operation, spread));
    }

    private static OperationRow generic(String operation, Spread spread) {
        return new OperationRow(operation, spread, COMMAND, (call, key) -> Optional.empty(), Reply.DONE);
    }

    private static BusRequest request(String kind, Key key, String payloadName, Map<String, ?> payload) {
        return new BusRequest(kind, key, payloadName, payload);
    }
}
