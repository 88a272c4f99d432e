package io.github.arikit.nats;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.error.AriTransportException;

/**
 * The proxy of a node does not know an operation, or not all of its parameters: it is an ari-proxy in Go, or an older one
 * of this project. Nothing was done.
 */
public final class UnsupportedByProxyException extends AriTransportException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a call that the proxy of this node refused. */
    public UnsupportedByProxyException(AriCall<?> call, String node) {
        super(
                call.operation().id() + ", with the parameters it has here, is not known to the proxy of node " + node
                        + ": run the proxy of ari-nats there",
                Outcome.NOT_SENT,
                call.operation(),
                null);
    }
}
