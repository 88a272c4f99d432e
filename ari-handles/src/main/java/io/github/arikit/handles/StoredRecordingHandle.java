package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.operations.StoredRecordingOperations;

/** A recording that is complete and kept by Asterisk. */
public final class StoredRecordingHandle extends Handle implements StoredRecordingOperations {

    StoredRecordingHandle(Key key, AriResources client) {
        super(key, Key.Kind.STORED_RECORDING, client);
    }

    /** Returns the media URI that plays it. */
    public String mediaUri() {
        return "recording:" + id();
    }
}
