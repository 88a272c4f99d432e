package io.github.arikit.nats.proxy;

import io.github.arikit.core.error.AriResponseException;
import java.util.Map;

/** Failures as the Go programs word them: their clients look for the status in the text. */
final class ProxyFailure {
    private static final Map<Integer, String> REASONS = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            409, "Conflict",
            412, "Precondition Failed",
            422, "Unprocessable Entity",
            500, "Internal Server Error",
            501, "Not Implemented",
            503, "Service Unavailable");

    private ProxyFailure() {}

    /** Returns the text for something that went wrong. */
    static String text(RuntimeException failure) {
        if (failure instanceof AriResponseException refusal) {
            String reason = REASONS.getOrDefault(refusal.status(), "");
            return ("Non-2XX response: " + refusal.status() + " " + reason).strip();
        }
        String message = failure.getMessage();
        return message == null || message.isEmpty() ? failure.getClass().getSimpleName() : message;
    }
}
