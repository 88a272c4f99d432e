package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Operation;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriResponseException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says why the event socket could not be opened. */
final class HandshakeFailures {
    private static final AriCall<Void> EVENTS = AriCall.to(
                    Operation.of("events", "eventWebsocket", HttpMethod.GET, "/events"), AriResult.websocket())
            .build();

    private HandshakeFailures() {}

    /** Returns the exception for an answer that is not the beginning of a websocket. */
    static AriException refused(URI server, int status, String message) {
        if (status >= 400) {
            return AriResponseException.of(EVENTS, status, message);
        }
        return notAsterisk(server, "it answered " + status + " where a websocket was asked for", null);
    }

    /** Returns the exception for something that answers, and is something else. */
    static AriConnectException notAsterisk(URI server, String reason, @Nullable Throwable cause) {
        return failed(server, "this is hardly an Asterisk: " + reason, cause);
    }

    /**
     * Returns the exception for a failure of the network.
     *
     * @param connected whether the server had accepted the connection
     * @param timeout how long all of it was given
     */
    static AriConnectException of(URI server, IOException failure, boolean connected, Duration timeout) {
        String unreachable = HttpFailures.unreachable(server, failure);
        if (unreachable != null) {
            return failed(server, unreachable, failure);
        }
        if (failure instanceof SocketTimeoutException) {
            String what = connected ? "it accepts connections, and does not answer" : "it does not accept connections";
            return failed(server, what + " within " + timeout.toMillis() + " ms", failure);
        }
        if (failure instanceof ProtocolException) {
            return notAsterisk(server, failure.getMessage(), failure);
        }
        if (failure instanceof EOFException) {
            return failed(
                    server,
                    "it closed the connection instead of answering; Asterisk does so when it has no session left"
                            + " (sessionlimit in http.conf)",
                    failure);
        }
        return failed(server, "the connection broke off (" + failure.getMessage() + ")", failure);
    }

    private static AriConnectException failed(URI server, String reason, @Nullable Throwable cause) {
        return new AriConnectException("No event connection to " + server + ": " + reason, null, cause);
    }
}
