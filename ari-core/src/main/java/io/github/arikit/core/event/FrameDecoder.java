package io.github.arikit.core.event;

import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.json.NameTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes messages of frames by looking for type and keys only; the rest of a frame is checked to be JSON, and read when
 * it is asked for. May be shared between threads.
 */
public abstract class FrameDecoder implements MessageDecoder {
    private final NameTable types;
    /** The means of the last decoding, for the next one: a connection decodes on one thread. */
    private final AtomicReference<FrameScan> spare = new AtomicReference<>();

    /** Creates a decoder that knows these types. */
    protected FrameDecoder(String... types) {
        this.types = NameTable.of(types);
    }

    /**
     * Makes a message.
     *
     * @param type the place of its type among those that are known; -1 if it is none of them
     * @throws IOException if the frame is no JSON
     */
    protected abstract AriMessage message(int type, FrameScan scan) throws IOException;

    @Override
    public final AriMessage decode(byte[] frame) {
        FrameScan known = spare.getAndSet(null);
        FrameScan scan = known == null ? new FrameScan() : known;
        try {
            return message(scan.begin(frame, types), scan);
        } catch (IOException e) {
            throw new AriDecodeException(scan.typeName(), new String(frame, StandardCharsets.UTF_8), e);
        } finally {
            scan.end();
            spare.set(scan);
        }
    }
}
