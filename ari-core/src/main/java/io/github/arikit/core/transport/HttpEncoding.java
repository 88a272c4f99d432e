package io.github.arikit.core.transport;

import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.json.JsonValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns calls into targets and JSON bodies.
 *
 * <p>Asterisk reads every parameter of the query from a JSON body as well. That is where they go when the query could
 * not carry them: Asterisk splits a list at commas, after its own rules of quoting, takes no more than 127 values, and
 * no request line beyond 4,096 bytes.
 */
final class HttpEncoding {
    private static final int LONGEST_REQUEST_LINE = 4_000;
    private static final int MOST_VALUES_IN_QUERY = 127;
    private static final int BYTES_AROUND_TARGET = " ".length() + " HTTP/1.1".length();
    private static final String SPLITTING = ",\"\\()[]";

    private final int bytesAroundTarget;

    /** Creates an encoding for addresses whose path begins with this prefix, such as {@code /ari}. */
    HttpEncoding(String pathPrefix) {
        bytesAroundTarget = BYTES_AROUND_TARGET + pathPrefix.length();
    }

    /**
     * Encodes a call.
     *
     * @throws IllegalArgumentException if the query is too long, and there is a body that cannot take it in
     */
    EncodedCall encode(AriCall<?> call) {
        String path = path(call);
        if (call.query().isEmpty()) {
            return new EncodedCall(path, body(call));
        }
        if (call.query().stream().allMatch(HttpEncoding::fitsInQuery)) {
            String withQuery = path + "?" + query(call);
            if (requestLine(call, withQuery) <= LONGEST_REQUEST_LINE) {
                return new EncodedCall(withQuery, body(call));
            }
        }
        return new EncodedCall(path, json(bodyWithQuery(call)));
    }

    private int requestLine(AriCall<?> call, String target) {
        return call.operation().method().name().length() + bytesAroundTarget + target.length();
    }

    private static String path(AriCall<?> call) {
        String path = call.operation().path();
        for (AriCall.Argument argument : call.path()) {
            path = path.replace(
                    "{" + argument.name() + "}",
                    PercentEncoding.encode(argument.value().toString()));
        }
        return path;
    }

    private static boolean fitsInQuery(AriCall.Argument argument) {
        return !(argument.value() instanceof List<?> values)
                || values.size() <= MOST_VALUES_IN_QUERY && values.stream().noneMatch(HttpEncoding::wouldBeSplit);
    }

    private static boolean wouldBeSplit(Object value) {
        String text = value.toString();
        return text.isEmpty() || text.chars().anyMatch(c -> SPLITTING.indexOf(c) >= 0);
    }

    private static String query(AriCall<?> call) {
        return call.query().stream()
                .map(argument -> PercentEncoding.encode(argument.name()) + "=" + queryValue(argument.value()))
                .collect(Collectors.joining("&"));
    }

    private static String queryValue(Object value) {
        return value instanceof List<?> values
                ? values.stream()
                        .map(element -> PercentEncoding.encode(element.toString()))
                        .collect(Collectors.joining(","))
                : PercentEncoding.encode(value.toString());
    }

    private static @Nullable String body(AriCall<?> call) {
        return call.body().isEmpty() ? null : json(bodyValue(call.body().get()));
    }

    private static Object bodyValue(AriCall.Body body) {
        return body.name() == null ? body.value() : Map.of(body.name(), body.value());
    }

    private static Map<String, Object> bodyWithQuery(AriCall<?> call) {
        Map<String, Object> merged = new LinkedHashMap<>();
        call.query().forEach(argument -> merged.put(argument.name(), argument.value()));
        call.body().map(HttpEncoding::bodyValue).ifPresent(body -> {
            if (!(body instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("The parameters of "
                        + call.operation().id() + " fit neither in a query nor into a body that is not a JSON object");
            }
            fields.forEach((name, value) -> merged.put(name.toString(), value));
        });
        return merged;
    }

    private static String json(Object value) {
        StringWriter text = new StringWriter();
        try {
            JsonValues.write(new JsonWriter(text), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
