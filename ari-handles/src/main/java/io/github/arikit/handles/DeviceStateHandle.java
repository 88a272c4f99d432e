package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.operations.DeviceStateOperations;

/** A device state that ARI controls, such as {@code Stasis:agent-7}. */
public final class DeviceStateHandle extends Handle implements DeviceStateOperations {

    DeviceStateHandle(Key key, AriResources client) {
        super(key, Key.Kind.DEVICE_STATE, client);
    }
}
