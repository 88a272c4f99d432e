package io.github.arikit.nats.proxy;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.json.JsonValues;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.Fields;
import io.github.arikit.nats.wire.GenericRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries out any operation of ARI, and answers what Asterisk answered. */
final class GenericHandler implements KindHandler {
    /** NATS takes a megabyte in a message unless told otherwise, and base64 needs four bytes for three. */
    private static final int LONGEST_FILE = 700_000;

    @Override
    public BusResponse handle(ProxyCall call) {
        Fields payload = call.payload(GenericRequest.PAYLOAD);
        bind(call, payload);
        try {
            return answer("", 200, "body", carryOut(call, payload));
        } catch (AriResponseException e) {
            return answer(ProxyFailure.text(e), e.status(), "message", e.serverMessage());
        } catch (AriTransportException e) {
            return answer(ProxyFailure.text(e), 0, "outcome", e.outcome().name());
        }
    }

    private static @Nullable Object carryOut(ProxyCall call, Fields payload) {
        return switch (GenericRequest.form(payload)) {
            case NONE -> send(call, payload, AriResult.none());
            case BINARY -> file(send(call, payload, AriResult.binary()));
            default -> send(call, payload, AriResult.value(JsonValues::read));
        };
    }

    private static <T> @Nullable T send(ProxyCall call, Fields payload, AriResult<T> result) {
        AriCall<T> asked = GenericRequest.toCall(payload, result);
        AriRequest<T> request = () -> asked;
        return call.asterisk(GenericRequest.timeout(payload)).send(request);
    }

    private static Map<String, Object> file(BinaryContent content) {
        try (content) {
            byte[] bytes = content.stream().readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw new IllegalStateException("The file is longer than the " + LONGEST_FILE
                        + " bytes that travel over a message bus: fetch it from Asterisk itself");
            }
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("content_type", content.contentType());
            file.put("base64", Base64.getEncoder().encodeToString(bytes));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be read to its end", e);
        }
    }

    /** Makes part of the dialog what the request is about, and what it creates with an id of its own. */
    private static void bind(ProxyCall call, Fields payload) {
        Key key = call.requestKey();
        if (key.dialog().isEmpty()) {
            return;
        }
        call.bind(key.kind(), key.id());
        for (String arguments : new String[] {"path_arguments", "query_arguments"}) {
            payload.objects(arguments).forEach(argument -> bindArgument(call, payload, argument));
        }
    }

    private static void bindArgument(ProxyCall call, Fields payload, Fields argument) {
        Object value = argument.value("value");
        if (!(value instanceof String id)) {
            return;
        }
        switch (argument.text("name")) {
            case "channelId", "otherChannelId", "snoopId" -> call.bind(Key.Kind.CHANNEL, id);
            case "bridgeId" -> call.bind(Key.Kind.BRIDGE, id);
            case "playbackId" -> call.bind(Key.Kind.PLAYBACK, id);
            case "name" -> {
                if (payload.text("nickname").equals("record")) {
                    call.bind(Key.Kind.LIVE_RECORDING, id);
                }
            }
            default -> {
                // It names no resource whose events are of interest.
            }
        }
    }

    private static BusResponse answer(String error, int status, String field, @Nullable Object value) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("status", (long) status);
        if (value != null) {
            response.put(field, value);
        }
        return new BusResponse(error, null, java.util.List.of(), new Fields(Map.of(GenericRequest.RESPONSE, response)));
    }
}
