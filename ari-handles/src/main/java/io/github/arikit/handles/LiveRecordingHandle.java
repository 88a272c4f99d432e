package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.generated.model.LiveRecording;
import io.github.arikit.generated.operations.LiveRecordingOperations;

/** A recording that is being made of a channel or a bridge, existing or staged. */
public final class LiveRecordingHandle extends StagedHandle<LiveRecording, LiveRecordingHandle>
        implements LiveRecordingOperations {

    LiveRecordingHandle(Key key, AriResources client, Staging<LiveRecording> staging) {
        super(key, Key.Kind.LIVE_RECORDING, client, staging);
    }

    /** One that has ended is stored. */
    @Override
    void read() {
        try {
            get();
        } catch (AriNotFoundException e) {
            stored().get();
        }
    }

    /** Returns the handle of the stored recording that this one becomes when it ends. */
    public StoredRecordingHandle stored() {
        return client().storedRecording(key().sibling(Key.Kind.STORED_RECORDING, id()));
    }
}
