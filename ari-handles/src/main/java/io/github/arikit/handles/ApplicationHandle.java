package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.operations.ApplicationOperations;

/** A Stasis application. */
public final class ApplicationHandle extends Handle implements ApplicationOperations {

    ApplicationHandle(Key key, AriResources client) {
        super(key, Key.Kind.APPLICATION, client);
    }
}
