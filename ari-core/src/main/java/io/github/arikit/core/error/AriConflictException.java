package io.github.arikit.core.error;

import io.github.arikit.core.AriCall;

/** The resource is not in a state for this (status 409), or its id is taken. */
public final class AriConflictException extends AriResponseException {
    private static final long serialVersionUID = 1L;

    AriConflictException(AriCall<?> call, String serverMessage) {
        super(call, 409, serverMessage);
    }
}
