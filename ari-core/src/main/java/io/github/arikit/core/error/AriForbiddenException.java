package io.github.arikit.core.error;

import io.github.arikit.core.AriCall;

/** The user may not do this (status 403): read only, or kept out by an access list. */
public final class AriForbiddenException extends AriResponseException {
    private static final long serialVersionUID = 1L;

    AriForbiddenException(AriCall<?> call, String serverMessage) {
        super(call, 403, serverMessage);
    }
}
