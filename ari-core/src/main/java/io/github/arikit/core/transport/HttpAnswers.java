package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult.Form;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads answers: what arrived as what the operation promises, or as an exception. */
final class HttpAnswers {
    private HttpAnswers() {}

    /** Returns how the body of an answer is taken from the network: whole, or as a stream where it is binary. */
    static BodyHandler<InputStream> bodies(AriCall<?> call, int limit) {
        return head -> isSuccess(head.statusCode()) && call.result().form() == Form.BINARY
                ? BodySubscribers.ofInputStream()
                : new BoundedBody(limit);
    }

    /**
     * Returns what was answered; null where the operation answers without a body.
     *
     * @param watch what becomes of a stream before the application receives it
     * @throws AriException if Asterisk refused, or answered something that cannot be read
     */
    @SuppressWarnings("unchecked") // The form says what T is.
    static <T> @Nullable T read(AriCall<T> call, HttpResponse<InputStream> response, UnaryOperator<InputStream> watch)
            throws IOException {
        if (!isSuccess(response.statusCode())) {
            throw refusal(call, response);
        }
        return switch (call.result().form()) {
            case JSON -> json(call, response);
            case BINARY -> (T) binary(response, watch);
            default -> null;
        };
    }

    private static boolean isSuccess(int status) {
        return status / 100 == 2;
    }

    private static AriException refusal(AriCall<?> call, HttpResponse<InputStream> response) throws IOException {
        String said = response.statusCode() / 100 == 3
                ? "it redirects to " + response.headers().firstValue("Location").orElse("nowhere")
                : ServerMessage.in(text(response));
        return AriResponseException.of(call, response.statusCode(), said);
    }

    private static <T> T json(AriCall<T> call, HttpResponse<InputStream> response) throws IOException {
        String text = text(response);
        String type = response.headers().firstValue("Content-Type").orElse("");
        String what = "the answer to " + call + " (" + call.operation().id() + ")";
        if (!text.isEmpty() && !type.isEmpty() && !type.contains("json")) {
            throw new AriDecodeException(
                    what, text, new IOException("it is " + type + ", so this is hardly an Asterisk"));
        }
        if (text.isEmpty()) {
            throw new AriDecodeException(what, text, null);
        }
        try {
            return call.result().read(text);
        } catch (IOException | RuntimeException e) {
            throw new AriDecodeException(what, text, e);
        }
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static BinaryContent binary(HttpResponse<InputStream> response, UnaryOperator<InputStream> watch) {
        String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        return new BinaryContent(type, length, watch.apply(response.body()));
    }
}
