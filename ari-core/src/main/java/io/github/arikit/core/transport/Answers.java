package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult.Form;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriResponseException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads answers: what arrived as what the operation promises, or as an exception. */
final class Answers {
    private Answers() {}

    /**
     * Returns what was answered; null where the operation answers without a body.
     *
     * @throws AriException if Asterisk refused, or answered something that cannot be read
     */
    static <T> @Nullable T read(AriCall<T> call, Answer answer) {
        if (!answer.isSuccess()) {
            throw refusal(call, answer);
        }
        return call.result().form() == Form.JSON ? json(call, answer) : null;
    }

    /** Returns the exception for an answer that is no success. */
    static AriException refusal(AriCall<?> call, Answer answer) {
        String said = answer.status() / 100 == 3
                ? "it redirects to " + (answer.location().isEmpty() ? "nowhere" : answer.location())
                : ServerMessage.in(answer.body());
        return AriResponseException.of(call, answer.status(), said);
    }

    private static <T> T json(AriCall<T> call, Answer answer) {
        String text = answer.body();
        String what = "the answer to " + call + " (" + call.operation().id() + ")";
        if (!text.isEmpty()
                && !answer.contentType().isEmpty()
                && !answer.contentType().contains("json")) {
            throw new AriDecodeException(
                    what, text, new IOException("it is " + answer.contentType() + ", so this is hardly an Asterisk"));
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
}
