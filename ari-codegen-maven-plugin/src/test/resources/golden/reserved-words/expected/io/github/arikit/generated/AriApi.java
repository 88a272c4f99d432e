package io.github.arikit.generated;

import io.github.arikit.core.AsteriskRelease;
import io.github.arikit.core.Generated;
import io.github.arikit.core.Operation;
import io.github.arikit.generated.request.InterfaceImportRequest;
import io.github.arikit.generated.request.InterfaceNotifyRequest;
import io.github.arikit.generated.request.InterfaceWaitRequest;
import java.util.List;

/**
 * The release of Asterisk that this artifact was generated for, and what it offers.
 */
@Generated("io.github.arikit.codegen.emit.ReleaseEmitter")
public final class AriApi {
    /**
     * The release of Asterisk.
     */
    public static final AsteriskRelease RELEASE = AsteriskRelease.parse("99.1.0");

    private AriApi() {
    }

    /**
     * Returns every operation of the release.
     */
    public static List<Operation> operations() {
        return List.of(
                InterfaceImportRequest.OPERATION,
                InterfaceNotifyRequest.OPERATION,
                InterfaceWaitRequest.OPERATION);
    }
}
