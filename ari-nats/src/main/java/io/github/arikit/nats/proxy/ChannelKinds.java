package io.github.arikit.nats.proxy;

import static io.github.arikit.nats.proxy.KindTable.field;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.Key.Kind;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.generated.model.ExternalMediaConnectionType;
import io.github.arikit.generated.model.ExternalMediaDirection;
import io.github.arikit.generated.model.ExternalMediaEncapsulation;
import io.github.arikit.generated.model.ExternalMediaTransport;
import io.github.arikit.generated.model.HangupReason;
import io.github.arikit.generated.model.MuteDirection;
import io.github.arikit.generated.model.SnoopDirection;
import io.github.arikit.generated.request.ChannelAnswerRequest;
import io.github.arikit.generated.request.ChannelContinueInDialplanRequest;
import io.github.arikit.generated.request.ChannelCreateRequest;
import io.github.arikit.generated.request.ChannelDialRequest;
import io.github.arikit.generated.request.ChannelExternalMediaRequest;
import io.github.arikit.generated.request.ChannelGetChannelVarRequest;
import io.github.arikit.generated.request.ChannelGetRequest;
import io.github.arikit.generated.request.ChannelHangupRequest;
import io.github.arikit.generated.request.ChannelHoldRequest;
import io.github.arikit.generated.request.ChannelListRequest;
import io.github.arikit.generated.request.ChannelMuteRequest;
import io.github.arikit.generated.request.ChannelOriginateRequest;
import io.github.arikit.generated.request.ChannelRingRequest;
import io.github.arikit.generated.request.ChannelRingStopRequest;
import io.github.arikit.generated.request.ChannelSendDtmfRequest;
import io.github.arikit.generated.request.ChannelSetChannelVarRequest;
import io.github.arikit.generated.request.ChannelSnoopChannelRequest;
import io.github.arikit.generated.request.ChannelStartMohRequest;
import io.github.arikit.generated.request.ChannelStartSilenceRequest;
import io.github.arikit.generated.request.ChannelStopMohRequest;
import io.github.arikit.generated.request.ChannelStopSilenceRequest;
import io.github.arikit.generated.request.ChannelUnholdRequest;
import io.github.arikit.generated.request.ChannelUnmuteRequest;
import io.github.arikit.generated.request.EventUserEventRequest;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.Fields;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The kinds that are about channels. */
final class ChannelKinds {
    private final KindTable table;

    ChannelKinds(KindTable table) {
        this.table = table;
    }

    void register() {
        table.list("ChannelList", Kind.CHANNEL, ChannelListRequest.of(), field("id"));
        table.reads("Channel", Kind.CHANNEL, "channel", "channel", ChannelGetRequest::of);
        table.subscription("ChannelSubscribe", Kind.CHANNEL);
        creations();
        snoopsAndMedia();
        states();
        variables();
    }

    private void creations() {
        table.put("ChannelOriginate", call -> originate(call, true));
        table.put(
                "ChannelStageOriginate",
                call -> isExternalMedia(call) ? externalMedia(call, false) : originate(call, false));
        table.put("ChannelCreate", call -> {
            Fields asked =
                    required(call.payload("channel_create").object("channel_create_request"), "ChannelCreateRequest");
            String id = asked.someText("channelId").orElseGet(() -> ResourceIds.next(Kind.CHANNEL));
            ChannelCreateRequest.Builder request = ChannelCreateRequest.builder()
                    .endpoint(asked.text("endpoint"))
                    .channelId(id);
            asked.someText("app").ifPresent(request::app);
            asked.someText("appArgs").ifPresent(request::appArgs);
            asked.someText("otherChannelId").ifPresent(request::otherChannelId);
            asked.someText("originator").ifPresent(request::originator);
            asked.someText("formats").ifPresent(request::formats);
            call.bind(Kind.CHANNEL, id);
            call.bind(Kind.CHANNEL, asked.text("otherChannelId"));
            call.ask(request.build());
            return BusResponse.key(call.located(Kind.CHANNEL, id));
        });
    }

    /** The Go client sends its staged external media under the kind of a staged call. */
    private static boolean isExternalMedia(ProxyCall call) {
        return call.fields().object("channel_originate") == null
                && call.fields().object("channel_external_media") != null;
    }

    private static BusResponse originate(ProxyCall call, boolean execute) {
        Fields asked = required(call.payload("channel_originate").object("originate_request"), "OriginateRequest");
        String id = asked.someText("channelId").orElseGet(() -> ResourceIds.next(Kind.CHANNEL));
        String originator = asked.someText("originator").orElse(reference(call));
        call.bind(Kind.CHANNEL, id);
        call.bind(Kind.CHANNEL, asked.text("otherChannelId"));
        call.bind(Kind.CHANNEL, originator);
        call.bind(Kind.CHANNEL, reference(call));
        if (execute) {
            ChannelOriginateRequest.Builder request =
                    ChannelOriginateRequest.builder(asked.text("endpoint")).channelId(id);
            if (asked.number("timeout") != 0) {
                request.timeout((int) asked.number("timeout"));
            }
            if (asked.number("priority") != 0) {
                request.priority(asked.number("priority"));
            }
            asked.someText("callerId").ifPresent(request::callerId);
            asked.someText("context").ifPresent(request::context);
            asked.someText("extension").ifPresent(request::extension);
            asked.someText("label").ifPresent(request::label);
            asked.someText("app").ifPresent(request::app);
            asked.someText("appArgs").ifPresent(request::appArgs);
            asked.someText("formats").ifPresent(request::formats);
            asked.someText("otherChannelId").ifPresent(request::otherChannelId);
            if (!originator.isEmpty()) {
                request.originator(originator);
            }
            Fields variables = asked.object("variables");
            if (variables != null && !variables.values().isEmpty()) {
                request.variables(variables.texts());
            }
            call.ask(request.build());
        }
        return BusResponse.key(call.located(Kind.CHANNEL, id));
    }

    /** A channel in the key is the one that the new channel belongs to. */
    private static String reference(ProxyCall call) {
        Key key = call.requestKey();
        return key.kind().equals(Kind.CHANNEL) ? key.id() : "";
    }

    private void snoopsAndMedia() {
        table.put("ChannelSnoop", call -> snoop(call, true));
        table.put("ChannelStageSnoop", call -> snoop(call, false));
        table.put("ChannelExternalMedia", call -> externalMedia(call, true));
        table.put("ChannelStageExternalMedia", call -> externalMedia(call, false));
    }

    private static BusResponse snoop(ProxyCall call, boolean execute) {
        Key channel = call.target(Kind.CHANNEL);
        Fields asked = call.payload("channel_snoop");
        Fields options = asked.object("options") == null ? Fields.NONE : asked.object("options");
        String id = asked.someText("snoop_id").orElseGet(ResourceIds::nextSnoop);
        call.bind(Kind.CHANNEL, id);
        if (execute) {
            ChannelSnoopChannelRequest.Builder request = ChannelSnoopChannelRequest.builder(
                            channel, options.someText("app").orElse(call.app()))
                    .snoopId(id);
            options.someText("appArgs").ifPresent(request::appArgs);
            options.someText("spy").map(SnoopDirection::new).ifPresent(request::spy);
            options.someText("whisper").map(SnoopDirection::new).ifPresent(request::whisper);
            call.ask(request.build());
        } else {
            call.ask(ChannelGetRequest.of(channel));
        }
        return BusResponse.key(call.located(Kind.CHANNEL, id));
    }

    private static BusResponse externalMedia(ProxyCall call, boolean execute) {
        Fields asked = required(call.payload("channel_external_media").object("options"), "ExternalMediaOptions");
        String id = asked.someText("channelId").orElseGet(() -> ResourceIds.next(Kind.CHANNEL));
        call.bind(Kind.CHANNEL, id);
        if (execute) {
            ChannelExternalMediaRequest.Builder request = ChannelExternalMediaRequest.builder()
                    .channelId(id)
                    .app(asked.someText("app").orElse(call.app()))
                    .format(asked.text("format"));
            asked.someText("external_host").ifPresent(request::externalHost);
            asked.someText("encapsulation").map(ExternalMediaEncapsulation::new).ifPresent(request::encapsulation);
            asked.someText("transport").map(ExternalMediaTransport::new).ifPresent(request::transport);
            asked.someText("connection_type")
                    .map(ExternalMediaConnectionType::new)
                    .ifPresent(request::connectionType);
            asked.someText("direction").map(ExternalMediaDirection::new).ifPresent(request::direction);
            Fields variables = asked.object("variables");
            if (variables != null && !variables.values().isEmpty()) {
                request.variables(variables.texts());
            }
            // The oldest line, which this is compiled against, has no setter for it.
            call.ask(new WithParameter<>(request.build(), "data", asked.someText("data")));
        }
        return BusResponse.key(call.located(Kind.CHANNEL, id));
    }

    private void states() {
        table.boundCommand("ChannelAnswer", Kind.CHANNEL, ChannelAnswerRequest::of);
        table.boundCommand("ChannelBusy", Kind.CHANNEL, hangup(HangupReason.BUSY));
        table.boundCommand("ChannelCongestion", Kind.CHANNEL, hangup(HangupReason.CONGESTION));
        table.put("ChannelHangup", call -> {
            String reason = call.payload("channel_hangup").someText("reason").orElse(HangupReason.NORMAL.value());
            call.ask(hangup(new HangupReason(reason)).apply(call.target(Kind.CHANNEL)));
            return BusResponse.ok();
        });
        table.put("ChannelContinue", call -> {
            Fields asked = call.payload("channel_continue");
            ChannelContinueInDialplanRequest.Builder request =
                    ChannelContinueInDialplanRequest.builder(call.target(Kind.CHANNEL));
            asked.someText("context").ifPresent(request::context);
            asked.someText("extension").ifPresent(request::extension);
            if (asked.number("priority") > 0) {
                request.priority((int) asked.number("priority"));
            }
            call.ask(request.build());
            return BusResponse.ok();
        });
        table.put("ChannelDial", call -> {
            Fields asked = call.payload("channel_dial");
            ChannelDialRequest.Builder request = ChannelDialRequest.builder(call.target(Kind.CHANNEL))
                    .timeout((int) asked.nanos("timeout").toSeconds());
            asked.someText("caller").ifPresent(request::caller);
            call.ask(request.build());
            return BusResponse.ok();
        });
        table.command("ChannelRing", Kind.CHANNEL, ChannelRingRequest::of);
        table.command("ChannelStopRing", Kind.CHANNEL, ChannelRingStopRequest::of);
        table.command("ChannelHold", Kind.CHANNEL, ChannelHoldRequest::of);
        table.command("ChannelStopHold", Kind.CHANNEL, ChannelUnholdRequest::of);
        table.command("ChannelStopMOH", Kind.CHANNEL, ChannelStopMohRequest::of);
        table.command("ChannelSilence", Kind.CHANNEL, ChannelStartSilenceRequest::of);
        table.command("ChannelStopSilence", Kind.CHANNEL, ChannelStopSilenceRequest::of);
        table.put("ChannelMOH", call -> {
            ChannelStartMohRequest.Builder request = ChannelStartMohRequest.builder(call.target(Kind.CHANNEL));
            call.payload("channel_moh").someText("music").ifPresent(request::mohClass);
            call.ask(request.build());
            return BusResponse.ok();
        });
        table.put("ChannelMute", call -> {
            call.ask(ChannelMuteRequest.builder(call.target(Kind.CHANNEL))
                    .direction(direction(call))
                    .build());
            return BusResponse.ok();
        });
        table.put("ChannelUnmute", call -> {
            call.ask(ChannelUnmuteRequest.builder(call.target(Kind.CHANNEL))
                    .direction(direction(call))
                    .build());
            return BusResponse.ok();
        });
        table.put("ChannelSendDTMF", call -> {
            call.ask(dtmf(call));
            return BusResponse.ok();
        });
    }

    private static Function<Key, AriRequest<?>> hangup(HangupReason reason) {
        return channel -> ChannelHangupRequest.builder(channel).reason(reason).build();
    }

    private static MuteDirection direction(ProxyCall call) {
        return new MuteDirection(
                call.payload("channel_mute").someText("direction").orElse("both"));
    }

    private static ChannelSendDtmfRequest dtmf(ProxyCall call) {
        Fields asked = call.payload("channel_send_dtmf");
        ChannelSendDtmfRequest.Builder request =
                ChannelSendDtmfRequest.builder(call.target(Kind.CHANNEL)).dtmf(asked.text("dtmf"));
        Fields options = asked.object("options");
        if (options != null) {
            // Zero is what the Go client sends for what was not set.
            options.millis("Before").ifPresent(request::before);
            options.millis("Between").ifPresent(request::between);
            options.millis("Duration").ifPresent(request::duration);
            options.millis("After").ifPresent(request::after);
        }
        return request.build();
    }

    private void variables() {
        table.put("ChannelVariableGet", call -> {
            Key channel = call.target(Kind.CHANNEL);
            String name = call.payload("channel_variable").text("name");
            try {
                return AsteriskKinds.variable(call.object(ChannelGetChannelVarRequest.of(channel, name)));
            } catch (AriResponseException e) {
                throw new IllegalStateException(
                        "Error getting channel variable '" + name + "': " + ProxyFailure.text(e), e);
            }
        });
        table.put("ChannelVariableSet", call -> {
            Fields asked = call.payload("channel_variable");
            call.ask(ChannelSetChannelVarRequest.builder(call.target(Kind.CHANNEL), asked.text("name"))
                    .value(asked.text("value"))
                    .build());
            return BusResponse.ok();
        });
        table.put("ChannelUserEvent", call -> {
            Fields event = required(call.payload("channel_user_event").object("UserEvent"), "UserEvent");
            EventUserEventRequest.Builder request = EventUserEventRequest.builder(event.text("eventname"), call.app())
                    .source(List.of("channel:" + call.target(Kind.CHANNEL).id()));
            if (event.value("userevent") instanceof Map<?, ?> variables) {
                request.variables(new Fields(variables).texts());
            }
            call.ask(request.build());
            return BusResponse.ok();
        });
    }

    private static Fields required(Fields payload, String name) {
        if (payload == null) {
            throw new IllegalArgumentException(name + " is mandatory");
        }
        return payload;
    }
}
