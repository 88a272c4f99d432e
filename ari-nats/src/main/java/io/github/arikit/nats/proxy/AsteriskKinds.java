package io.github.arikit.nats.proxy;

import static io.github.arikit.nats.proxy.KindTable.field;

import io.github.arikit.core.Key;
import io.github.arikit.core.Key.Kind;
import io.github.arikit.generated.model.DeviceStateValue;
import io.github.arikit.generated.request.ApplicationGetRequest;
import io.github.arikit.generated.request.ApplicationListRequest;
import io.github.arikit.generated.request.ApplicationSubscribeRequest;
import io.github.arikit.generated.request.ApplicationUnsubscribeRequest;
import io.github.arikit.generated.request.AsteriskAddLogRequest;
import io.github.arikit.generated.request.AsteriskDeleteLogRequest;
import io.github.arikit.generated.request.AsteriskDeleteObjectRequest;
import io.github.arikit.generated.request.AsteriskGetGlobalVarRequest;
import io.github.arikit.generated.request.AsteriskGetInfoRequest;
import io.github.arikit.generated.request.AsteriskGetModuleRequest;
import io.github.arikit.generated.request.AsteriskGetObjectRequest;
import io.github.arikit.generated.request.AsteriskListLogChannelsRequest;
import io.github.arikit.generated.request.AsteriskListModulesRequest;
import io.github.arikit.generated.request.AsteriskLoadModuleRequest;
import io.github.arikit.generated.request.AsteriskReloadModuleRequest;
import io.github.arikit.generated.request.AsteriskRotateLogRequest;
import io.github.arikit.generated.request.AsteriskSetGlobalVarRequest;
import io.github.arikit.generated.request.AsteriskUnloadModuleRequest;
import io.github.arikit.generated.request.AsteriskUpdateObjectRequest;
import io.github.arikit.generated.request.DeviceStateDeleteRequest;
import io.github.arikit.generated.request.DeviceStateGetRequest;
import io.github.arikit.generated.request.DeviceStateListRequest;
import io.github.arikit.generated.request.DeviceStateUpdateRequest;
import io.github.arikit.generated.request.EndpointGetRequest;
import io.github.arikit.generated.request.EndpointListByTechRequest;
import io.github.arikit.generated.request.EndpointListRequest;
import io.github.arikit.generated.request.MailboxDeleteRequest;
import io.github.arikit.generated.request.MailboxGetRequest;
import io.github.arikit.generated.request.MailboxListRequest;
import io.github.arikit.generated.request.MailboxUpdateRequest;
import io.github.arikit.generated.request.SoundGetRequest;
import io.github.arikit.generated.request.SoundListRequest;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.Fields;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds that are about Asterisk as a whole, its applications, and what it knows besides calls. */
final class AsteriskKinds {
    private static final Map<String, Kind> EVENT_SOURCES = Map.of(
            "channel", Kind.CHANNEL,
            "bridge", Kind.BRIDGE,
            "endpoint", Kind.ENDPOINT,
            "deviceState", Kind.DEVICE_STATE);

    private final KindTable table;

    AsteriskKinds(KindTable table) {
        this.table = table;
    }

    void register() {
        applications();
        asterisk();
        logging();
        modules();
        config();
        states();
        endpoints();
        sounds();
    }

    private void applications() {
        table.list("ApplicationList", Kind.APPLICATION, ApplicationListRequest.of(), field("name"));
        table.reads("Application", Kind.APPLICATION, "application", "application", ApplicationGetRequest::of);
        table.put("ApplicationSubscribe", call -> {
            String source = source(call);
            call.ask(ApplicationSubscribeRequest.of(call.target(Kind.APPLICATION), List.of(source)));
            bindSource(call, source);
            return BusResponse.ok();
        });
        table.put("ApplicationUnsubscribe", call -> {
            call.ask(ApplicationUnsubscribeRequest.of(call.target(Kind.APPLICATION), List.of(source(call))));
            return BusResponse.ok();
        });
    }

    private static String source(ProxyCall call) {
        return call.payload("application_subscribe").text("event_source");
    }

    private static void bindSource(ProxyCall call, String source) {
        int colon = source.indexOf(':');
        Kind kind = colon < 0 ? null : EVENT_SOURCES.get(source.substring(0, colon));
        if (kind != null) {
            call.bind(kind, source.substring(colon + 1));
        }
    }

    private void asterisk() {
        table.put("AsteriskInfo", call -> BusResponse.data("asterisk", call.object(AsteriskGetInfoRequest.of())));
        table.put(
                "AsteriskVariableGet",
                call -> variable(call.object(AsteriskGetGlobalVarRequest.of(
                        call.target(Kind.VARIABLE).id()))));
        table.put("AsteriskVariableSet", call -> {
            call.ask(AsteriskSetGlobalVarRequest.builder(
                            call.target(Kind.VARIABLE).id())
                    .value(call.payload("asterisk_variable_set").text("value"))
                    .build());
            return BusResponse.ok();
        });
    }

    /** Returns the value of a variable; an empty one is left out, as the Go proxy does it. */
    static BusResponse variable(Map<?, ?> variable) {
        String value = Entities.text(variable, "value");
        return value.isEmpty()
                ? new BusResponse("", null, List.of(), new Fields(Map.of()))
                : BusResponse.data("variable", value);
    }

    private void logging() {
        table.list("AsteriskLoggingList", Kind.LOGGING, AsteriskListLogChannelsRequest.of(), field("channel"));
        table.put("AsteriskLoggingGet", call -> BusResponse.key(call.stamped()));
        table.put("AsteriskLoggingData", call -> Entities.log(call.stamped(), logChannel(call)));
        table.put("AsteriskLoggingCreate", call -> {
            call.ask(AsteriskAddLogRequest.of(
                    call.target(Kind.LOGGING),
                    call.payload("asterisk_logging_channel").text("config")));
            return BusResponse.key(call.stamped());
        });
        table.command("AsteriskLoggingRotate", Kind.LOGGING, AsteriskRotateLogRequest::of);
        table.command("AsteriskLoggingDelete", Kind.LOGGING, AsteriskDeleteLogRequest::of);
    }

    private static Map<?, ?> logChannel(ProxyCall call) {
        String name = call.target(Kind.LOGGING).id();
        return call.list(AsteriskListLogChannelsRequest.of()).stream()
                .filter(channel -> Entities.text(channel, "channel").equals(name))
                .map(channel -> (Map<?, ?>) channel)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not found"));
    }

    private void modules() {
        table.list("AsteriskModuleList", Kind.MODULE, AsteriskListModulesRequest.of(), field("name"));
        table.reads("AsteriskModule", Kind.MODULE, "module", "module", AsteriskGetModuleRequest::of);
        table.command("AsteriskModuleLoad", Kind.MODULE, AsteriskLoadModuleRequest::of);
        table.command("AsteriskModuleReload", Kind.MODULE, AsteriskReloadModuleRequest::of);
        table.command("AsteriskModuleUnload", Kind.MODULE, AsteriskUnloadModuleRequest::of);
    }

    private void config() {
        table.put(
                "AsteriskConfigData",
                call -> Entities.config(call.stamped(), (List<?>)
                        KindTable.read(call, Kind.CONFIG, "config", AsteriskGetObjectRequest::of)));
        table.put("AsteriskConfigUpdate", call -> {
            call.ask(AsteriskUpdateObjectRequest.builder(call.target(Kind.CONFIG))
                    .fields(tuples(call.payload("asterisk_config")))
                    .build());
            return BusResponse.ok();
        });
        table.command("AsteriskConfigDelete", Kind.CONFIG, AsteriskDeleteObjectRequest::of);
    }

    private static List<Map<String, String>> tuples(Fields config) {
        return config.objects("tuples").stream()
                .map(tuple -> Map.of("attribute", tuple.text("attribute"), "value", tuple.text("value")))
                .toList();
    }

    private void states() {
        table.list("DeviceStateList", Kind.DEVICE_STATE, DeviceStateListRequest.of(), field("name"));
        table.reads("DeviceState", Kind.DEVICE_STATE, "device_state", "deviceState", DeviceStateGetRequest::of);
        table.put("DeviceStateUpdate", call -> {
            String state = call.payload("device_state_update").text("state");
            call.ask(DeviceStateUpdateRequest.of(call.target(Kind.DEVICE_STATE), new DeviceStateValue(state)));
            return BusResponse.ok();
        });
        table.command("DeviceStateDelete", Kind.DEVICE_STATE, DeviceStateDeleteRequest::of);

        table.list("MailboxList", Kind.MAILBOX, MailboxListRequest.of(), field("name"));
        table.reads("Mailbox", Kind.MAILBOX, "mailbox", "mailbox", MailboxGetRequest::of);
        table.put("MailboxUpdate", call -> {
            Fields messages = call.payload("mailbox_update");
            call.ask(MailboxUpdateRequest.builder(call.target(Kind.MAILBOX))
                    .newMessages((int) messages.number("new"))
                    .oldMessages((int) messages.number("old"))
                    .build());
            return BusResponse.ok();
        });
        table.command("MailboxDelete", Kind.MAILBOX, MailboxDeleteRequest::of);
    }

    private void endpoints() {
        table.list("EndpointList", Kind.ENDPOINT, EndpointListRequest.of(), AsteriskKinds::endpointId);
        table.put("EndpointListByTech", call -> {
            String tech = call.payload("endpoint_list_by_tech").text("tech");
            List<?> endpoints = call.list(EndpointListByTechRequest.of(tech));
            BusResponse all = KindTable.keys(call, Kind.ENDPOINT, endpoints, AsteriskKinds::endpointId);
            // The key is a filter here; its dialog is none of the endpoint.
            Key filter = call.requestKey().withDialog("");
            return BusResponse.keys(all.keys().stream().filter(filter::matches).collect(Collectors.toList()));
        });
        table.reads("Endpoint", Kind.ENDPOINT, "endpoint", "endpoint", EndpointGetRequest::of);
    }

    private static String endpointId(Object endpoint) {
        return Entities.text(endpoint, "technology") + "/" + Entities.text(endpoint, "resource");
    }

    private void sounds() {
        table.put("SoundList", call -> {
            SoundListRequest.Builder request = SoundListRequest.builder();
            Fields filters = call.payload("sound_list").object("filters");
            if (filters != null) {
                filters.someText("lang").ifPresent(request::lang);
                filters.someText("format").ifPresent(request::format);
            }
            return KindTable.keys(call, Kind.SOUND, call.list(request.build()), field("id"));
        });
        table.put(
                "SoundData",
                call -> Entities.data("sound", call.stamped(), (Map<?, ?>)
                        KindTable.read(call, Kind.SOUND, "sound", SoundGetRequest::of)));
    }
}
