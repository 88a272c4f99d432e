package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says what a failure of the network means for the caller. */
final class HttpFailures {
    private HttpFailures() {}

    /** Returns the exception for a call that nothing was sent of, because no connection could be opened. */
    static AriException notSent(AriCall<?> call, URI server, IOException failure) {
        String reason = unreachable(server, failure);
        if (reason == null) {
            reason = failure instanceof SocketTimeoutException
                    ? at(server) + " did not accept a connection in time"
                    : at(server) + " accepted no connection (" + failure.getMessage() + ")";
        }
        return new AriConnectException(call + " was not sent: " + reason, call.operation(), failure);
    }

    /** Returns the exception for a call that got no answer, or none that is whole. */
    static AriException noAnswer(AriCall<?> call, URI server, IOException failure) {
        if (failure instanceof HttpAnswers.TooLongException) {
            return new AriDecodeException("the answer to " + call, "", failure);
        }
        String lost = failure instanceof ProtocolException
                ? "got something that is not HTTP, so " + at(server) + " is hardly an Asterisk"
                : "lost its connection before the answer was whole; Asterisk may have acted on it";
        return new AriTransportException(
                call + " " + lost + " (" + failure.getMessage() + ")", Outcome.UNKNOWN, call.operation(), failure);
    }

    /** Returns the exception for a call whose thread was interrupted. */
    static AriException interrupted(AriCall<?> call, IOException failure) {
        InterruptedException cause = new InterruptedException(failure.getMessage());
        cause.initCause(failure);
        return new AriInterruptedException(Outcome.UNKNOWN, call.operation(), cause);
    }

    /** Returns why nothing can be sent to a server; null if the failure came later than that. */
    static @Nullable String unreachable(URI server, IOException failure) {
        if (find(failure, UnknownHostException.class) != null) {
            return "there is no host of the name " + server.getHost();
        }
        if (find(failure, SSLException.class) != null) {
            return at(server) + " and this client agree on no secure connection (" + failure.getMessage() + ")";
        }
        if (find(failure, ConnectException.class) != null || find(failure, NoRouteToHostException.class) != null) {
            return "nobody accepts connections at " + at(server);
        }
        return null;
    }

    private static String at(URI server) {
        return server.getPort() < 0 ? server.getHost() : server.getHost() + ":" + server.getPort();
    }

    private static <X extends Throwable> @Nullable X find(@Nullable Throwable failure, Class<X> type) {
        // Causes can form a ring; nobody nests this deep otherwise.
        for (int depth = 0; failure != null && depth < 20; depth++) {
            if (type.isInstance(failure)) {
                return type.cast(failure);
            }
            failure = failure.getCause();
        }
        return null;
    }
}
