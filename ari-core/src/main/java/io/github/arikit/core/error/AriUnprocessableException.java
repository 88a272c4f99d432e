package io.github.arikit.core.error;

import io.github.arikit.core.AriCall;

/** A parameter has a value that Asterisk cannot use (status 422), such as an unknown format. */
public final class AriUnprocessableException extends AriResponseException {
    private static final long serialVersionUID = 1L;

    AriUnprocessableException(AriCall<?> call, String serverMessage) {
        super(call, 422, serverMessage);
    }
}
