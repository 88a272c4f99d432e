package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.operations.EndpointOperations;

/** An endpoint; the id of its key is {@code tech/resource}. */
public final class EndpointHandle extends Handle implements EndpointOperations {

    EndpointHandle(Key key, AriResources client) {
        super(key, Key.Kind.ENDPOINT, client);
    }
}
