package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.operations.SoundOperations;

/** A sound that Asterisk can play. */
public final class SoundHandle extends Handle implements SoundOperations {

    SoundHandle(Key key, AriResources client) {
        super(key, Key.Kind.SOUND, client);
    }
}
