package io.github.arikit.core.transport;

import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTransportException;
import java.util.Set;

/** Tells refusals, which somebody has to put right, from outages, which pass. */
final class Refusals {
    private static final int UNAVAILABLE = 503;
    /** Application names that cannot be used; credentials; rights. A 404 passes: a module that is being reloaded. */
    private static final Set<Integer> LASTING = Set.of(400, 401, 403);

    private Refusals() {}

    /** Tells whether a first attempt that failed so is worth another one. */
    static boolean mayPass(AriException failure) {
        return failure instanceof AriTransportException && !(failure instanceof AriClosedException)
                || failure instanceof AriResponseException response && response.status() == UNAVAILABLE;
    }

    /** Tells whether a server that had accepted us before now refuses for good. */
    static boolean isLasting(AriException failure) {
        return failure instanceof AriResponseException response && LASTING.contains(response.status());
    }
}
