package io.github.arikit.nats.client;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.nats.UnsupportedByProxyException;
import io.github.arikit.nats.bus.BusException;
import io.github.arikit.nats.bus.NobodyListensException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what went wrong, as the exception that the same failure has on one Asterisk. */
final class ProxyFailures {
    /** What a Go proxy makes of the status of Asterisk; more may stand before it. */
    private static final Pattern STATUS = Pattern.compile("Non-2XX response: (\\d{3})(.*)", Pattern.DOTALL);

    private ProxyFailures() {}

    /** Returns the exception for an error that a proxy answered. */
    static RuntimeException answered(AriCall<?> call, Key key, String error) {
        Matcher status = STATUS.matcher(error);
        if (status.find()) {
            return AriResponseException.of(
                    call, Integer.parseInt(status.group(1)), status.group(2).strip());
        }
        return switch (error) {
            case "Not implemented" -> new UnsupportedByProxyException(call, key.node());
            case "ARI connection is down" ->
                new AriConnectException(
                        call + " was not sent: the proxy of node " + key.node() + " has lost its Asterisk",
                        call.operation(),
                        null);
            case "not found", "Not found" -> AriResponseException.of(call, 404, error);
            default ->
                new AriTransportException(
                        call + " failed at the proxy of node " + key.node() + ": " + error,
                        Outcome.UNKNOWN,
                        call.operation(),
                        null);
        };
    }

    /** Returns the exception for a request that got no answer. */
    static RuntimeException unanswered(AriCall<?> call, Key key, Throwable failure, Duration waited) {
        if (failure instanceof TimeoutException) {
            return new AriTimeoutException(call, waited);
        }
        if (failure instanceof NobodyListensException) {
            return new AriConnectException(
                    call + " was not sent: no proxy serves application " + key.app() + " on node " + key.node(),
                    call.operation(),
                    failure);
        }
        if (failure instanceof BusException) {
            return new AriConnectException(call + " was not sent: " + failure.getMessage(), call.operation(), failure);
        }
        return new AriTransportException(
                call + " lost its way over NATS; Asterisk may have acted on it (" + failure + ")",
                Outcome.UNKNOWN,
                call.operation(),
                failure);
    }
}
