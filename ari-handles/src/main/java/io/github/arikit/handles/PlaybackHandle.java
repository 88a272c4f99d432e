package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.model.Playback;
import io.github.arikit.generated.operations.PlaybackOperations;

/** A playback on a channel or a bridge, existing or staged. */
public final class PlaybackHandle extends StagedHandle<Playback, PlaybackHandle> implements PlaybackOperations {

    PlaybackHandle(Key key, AriResources client, Staging<Playback> staging) {
        super(key, Key.Kind.PLAYBACK, client, staging);
    }

    @Override
    void read() {
        get();
    }
}
