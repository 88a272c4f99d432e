package io.github.arikit.core.error;

import io.github.arikit.core.AriCall;

/** There is no such resource, or this Asterisk does not have the operation at all (status 404). */
public final class AriNotFoundException extends AriResponseException {
    private static final long serialVersionUID = 1L;

    AriNotFoundException(AriCall<?> call, String serverMessage) {
        super(call, 404, serverMessage);
    }
}
