package io.github.arikit.core.error;

import io.github.arikit.core.AriCall;

/** The user name or password is wrong, or missing (status 401). Trying again with the same ones is of no use. */
public final class AriUnauthorizedException extends AriResponseException {
    private static final long serialVersionUID = 1L;

    AriUnauthorizedException(AriCall<?> call, String serverMessage) {
        super(call, 401, serverMessage);
    }
}
