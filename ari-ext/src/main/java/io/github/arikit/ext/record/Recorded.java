package io.github.arikit.ext.record;

import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.handles.StoredRecordingHandle;

/**
 * A recording that has ended and is stored, to be reviewed. Its methods block until Asterisk has answered, and throw
 * {@link io.github.arikit.core.error.AriException} if it refuses or does not answer. May be shared between threads.
 */
public final class Recorded {
    private final StoredRecordingHandle stored;
    private final boolean overwrites;

    Recorded(StoredRecordingHandle stored, boolean overwrites) {
        this.stored = stored;
        this.overwrites = overwrites;
    }

    /** Returns the name, with its folders. Talks to nobody. */
    public String name() {
        return stored.id();
    }

    /** Returns the media URI that plays it, such as {@code recording:greetings/17}. Talks to nobody. */
    public String mediaUri() {
        return stored.mediaUri();
    }

    /** Returns the handle, for all else that can be done with it. Talks to nobody. */
    public StoredRecordingHandle handle() {
        return stored;
    }

    /**
     * Keeps it under another name, by a copy and the deletion of what was copied. Where the recording was made to
     * overwrite, one of that name that exists is deleted first. The same name, or none, changes nothing.
     *
     * @param newName the name to keep it under, which may contain slashes for folders
     * @return the recording under that name
     * @throws AriConflictException if there is one of that name, and the recording was not made to overwrite
     */
    public Recorded keep(String newName) {
        if (newName.isEmpty() || newName.equals(name())) {
            return this;
        }
        StoredRecordingHandle target =
                stored.client().storedRecording(stored.key().sibling(Key.Kind.STORED_RECORDING, newName));
        copyTo(target);
        stored.delete();
        return new Recorded(target, overwrites);
    }

    private void copyTo(StoredRecordingHandle target) {
        try {
            stored.copy(target.id());
        } catch (AriConflictException e) {
            if (!overwrites) {
                throw e;
            }
            target.delete();
            stored.copy(target.id());
        }
    }

    /** Deletes it. */
    public void discard() {
        stored.delete();
    }

    /** Downloads it. The content is still to be read from the network; whoever receives it closes it. */
    public BinaryContent download() {
        return stored.getFile();
    }

    /** Returns the name, for people. */
    @Override
    public String toString() {
        return name();
    }
}
