package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.json.JsonBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that keeps the frame it came in, and reads it once, when one of its fields is asked for first. Its type
 * and its keys are known without that.
 *
 * <p>That the frame is JSON was checked when it came. A field in it may still be of another type than the
 * specification says; then every accessor throws an {@link AriDecodeException} that names the field. Immutable, and
 * safe to be shared between threads.
 */
public abstract class FrameMessage implements AriMessage {
    private final byte @Nullable [] frame;
    private final List<Key> keys;
    /** All fields of what is in it are final, so a thread that sees it sees all of it. */
    private @Nullable Object fields;

    /**
     * Takes over the frame that is being looked at.
     *
     * @param keyed where its keys are
     * @throws IOException if the frame is no JSON
     */
    protected FrameMessage(FrameScan scan, KeyedFields keyed) throws IOException {
        this.frame = scan.frame();
        this.keys = scan.keys(keyed);
    }

    /** Takes over what was read elsewhere. */
    protected FrameMessage(Object fields, List<Key> keys) {
        this.frame = null;
        this.keys = keys;
        this.fields = fields;
    }

    @Override
    public final List<Key> keys() {
        return keys;
    }

    /** Reads all fields; what is returned must be immutable, with nothing but final fields. */
    protected abstract Object read(JsonBytes in) throws IOException;

    /** Returns it as JSON. */
    public abstract String toJson();

    /**
     * Returns what {@link #read} has returned.
     *
     * @throws AriDecodeException if a field is of a wrong type
     */
    protected final Object fields() {
        Object known = fields;
        return known != null ? known : readOnce();
    }

    private synchronized Object readOnce() {
        Object known = fields;
        if (known == null) {
            byte[] json = frame();
            try {
                known = read(new JsonBytes(json));
            } catch (IOException e) {
                throw new AriDecodeException(type(), new String(json, StandardCharsets.UTF_8), e);
            }
            fields = known;
        }
        return known;
    }

    private byte[] frame() {
        if (frame == null) {
            throw new IllegalStateException("A message has a frame or fields");
        }
        return frame;
    }

    /** Returns the JSON, for people: as it came, if it came in a frame. Never throws. */
    @Override
    public final String toString() {
        return type() + (frame == null ? toJson() : frameText());
    }

    /** Returns the text of the frame. */
    protected final String frameText() {
        return new String(frame(), StandardCharsets.UTF_8);
    }
}
