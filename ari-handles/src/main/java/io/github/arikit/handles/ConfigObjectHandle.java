package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.operations.ConfigObjectOperations;

/** A dynamic configuration object of Asterisk; the id of its key is {@code class/type/id}. */
public final class ConfigObjectHandle extends Handle implements ConfigObjectOperations {

    ConfigObjectHandle(Key key, AriResources client) {
        super(key, Key.Kind.CONFIG, client);
    }
}
