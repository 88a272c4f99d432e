package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.operations.ModuleOperations;

/** A module of Asterisk, such as {@code res_ari.so}. */
public final class ModuleHandle extends Handle implements ModuleOperations {

    ModuleHandle(Key key, AriResources client) {
        super(key, Key.Kind.MODULE, client);
    }
}
