package io.github.arikit.nats.client;

import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.json.JsonValues;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what an application receives out of what the cluster answered. */
final class Answers {
    private Answers() {}

    /**
     * Returns the answer to a call; null where the operation answers without a body.
     *
     * @throws AriDecodeException if it is not what the operation promises
     */
    @SuppressWarnings("unchecked") // The form says what T is.
    static <T> @Nullable T read(AriCall<T> call, @Nullable Object answer) {
        if (call.result().form() == AriResult.Form.NONE) {
            return null;
        }
        if (call.result().form() == AriResult.Form.BINARY && answer instanceof Map<?, ?> file) {
            return (T) binary(file);
        }
        String text = json(answer);
        try {
            return call.result().read(text);
        } catch (IOException | RuntimeException e) {
            throw new AriDecodeException(
                    "the answer to " + call + " (" + call.operation().id() + ")", text, e);
        }
    }

    private static BinaryContent binary(Map<?, ?> file) {
        byte[] bytes = Base64.getDecoder().decode(String.valueOf(file.get("base64")));
        return new BinaryContent(
                String.valueOf(file.get("content_type")), bytes.length, new ByteArrayInputStream(bytes));
    }

    private static String json(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try {
            JsonValues.write(new JsonWriter(text), value);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return text.toString();
    }
}
