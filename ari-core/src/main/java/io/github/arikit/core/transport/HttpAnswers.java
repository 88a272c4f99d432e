package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult.Form;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.error.AriException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes answers from HTTP. */
final class HttpAnswers {
    private HttpAnswers() {}

    /** Returns how the body of an answer is taken from the network: whole, or as a stream where it is binary. */
    static BodyHandler<InputStream> bodies(AriCall<?> call, int limit) {
        return head -> isStream(call, head.statusCode()) ? BodySubscribers.ofInputStream() : new BoundedBody(limit);
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
        if (isStream(call, response.statusCode())) {
            return (T) binary(response, watch);
        }
        return Answers.read(call, answer(response));
    }

    private static boolean isStream(AriCall<?> call, int status) {
        return call.result().form() == Form.BINARY && Answer.isSuccess(status);
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static BinaryContent binary(HttpResponse<InputStream> response, UnaryOperator<InputStream> watch) {
        String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        return new BinaryContent(type, length, watch.apply(response.body()));
    }
}
