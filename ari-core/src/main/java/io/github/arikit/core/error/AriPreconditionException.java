package io.github.arikit.core.error;

import io.github.arikit.core.AriCall;

/** The channel is not in a state for this (status 412), such as one that is not answered. */
public final class AriPreconditionException extends AriResponseException {
    private static final long serialVersionUID = 1L;

    AriPreconditionException(AriCall<?> call, String serverMessage) {
        super(call, 412, serverMessage);
    }
}
