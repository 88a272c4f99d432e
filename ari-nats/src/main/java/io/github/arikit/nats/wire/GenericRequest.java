package io.github.arikit.nats.wire;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any operation of ARI, as one kind of request. A Go proxy answers that it is not implemented, and does nothing.
 *
 * <p>The payload is in the field {@code ari_request}: {@code resource}, {@code nickname}, {@code method}, {@code path},
 * {@code queued}, {@code timeout} in nanoseconds, {@code form} of the answer, and the arguments as {@code path_arguments}
 * and {@code query_arguments}, arrays of {@code name} and {@code value}, and {@code body} with {@code body_name}. The
 * answer has {@code data.ari_response}: {@code status}, the HTTP status, with {@code body} or {@code message}.
 */
public final class GenericRequest {
    /** The kind of the request, which proxies that take it announce. */
    public static final String KIND = "AriRequest";

    /** The field of the payload. */
    public static final String PAYLOAD = "ari_request";

    /** The entity of the answer. */
    public static final String RESPONSE = "ari_response";

    private GenericRequest() {}

    /** Returns the request that makes a proxy carry out a call. */
    public static BusRequest of(AriCall<?> call, Key key, Duration timeout) {
        Operation operation = call.operation();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("resource", operation.resource());
        payload.put("nickname", operation.nickname());
        payload.put("method", operation.method().name());
        payload.put("path", operation.path());
        payload.put("timeout", timeout.toNanos());
        payload.put("form", call.result().form().name());
        payload.put("path_arguments", arguments(call.path()));
        payload.put("query_arguments", arguments(call.query()));
        call.body().ifPresent(body -> {
            if (body.name() != null) {
                payload.put("body_name", body.name());
            }
            payload.put("body", body.value());
        });
        return new BusRequest(KIND, key, PAYLOAD, payload);
    }

    private static List<Map<String, Object>> arguments(List<AriCall.Argument> arguments) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (AriCall.Argument argument : arguments) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", argument.name());
            object.put("value", argument.value());
            objects.add(object);
        }
        return objects;
    }

    /** Returns how long the client waits for the answer. */
    public static Duration timeout(Fields payload) {
        return payload.nanos("timeout");
    }

    /** Tells whether the operation answers with anything. */
    public static AriResult.Form form(Fields payload) {
        return AriResult.Form.valueOf(payload.text("form"));
    }

    /**
     * Returns the call that a request is about.
     *
     * @throws IllegalArgumentException if the payload is not that of a call
     * @throws IllegalStateException if the path lacks arguments
     */
    public static <T> AriCall<T> toCall(Fields payload, AriResult<T> result) {
        Operation operation = Operation.of(
                payload.text("resource"),
                payload.text("nickname"),
                HttpMethod.valueOf(payload.text("method")),
                payload.text("path"));
        AriCall.Builder<T> call = AriCall.to(operation, result);
        payload.objects("path_arguments").forEach(argument -> call.path(argument.text("name"), argument.text("value")));
        for (Fields argument : payload.objects("query_arguments")) {
            Object value = argument.value("value");
            if (value instanceof List<?> values) {
                call.query(argument.text("name"), values);
            } else {
                call.query(argument.text("name"), value);
            }
        }
        Object body = payload.value("body");
        String name = payload.text("body_name");
        return (name.isEmpty() ? call.wholeBody(body) : call.body(name, body)).build();
    }
}
