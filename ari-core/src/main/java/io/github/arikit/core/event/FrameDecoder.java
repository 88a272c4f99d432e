package io.github.arikit.core.event;

import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.json.NameTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes messages of frames by looking for type and keys only; the rest of a frame is checked to be JSON, and read when
 * it is asked for. May be shared between threads.
 */
public abstract class FrameDecoder implements MessageDecoder {
    private final NameTable types;
    private final MessageDecoder shared = new Scanning();

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
        return shared.decode(frame);
    }

    @Override
    public final MessageDecoder forConnection() {
        return new Scanning();
    }

    /** Has a scan for one decoding after the other; who finds it in use makes another. */
    private final class Scanning implements MessageDecoder {
        private final FrameScan usual = new FrameScan();
        private final AtomicBoolean isInUse = new AtomicBoolean();

        @Override
        public AriMessage decode(byte[] frame) {
            if (!isInUse.compareAndSet(false, true)) {
                return FrameDecoder.this.decode(frame, new FrameScan());
            }
            try {
                return FrameDecoder.this.decode(frame, usual);
            } finally {
                usual.end();
                isInUse.lazySet(false);
            }
        }
    }

    private AriMessage decode(byte[] frame, FrameScan scan) {
        int type = NameTable.NONE;
        try {
            type = scan.begin(frame, types);
            return message(type, scan);
        } catch (IOException e) {
            String name = type == NameTable.NONE ? "a message" : typeName(type, scan);
            throw new AriDecodeException(name, new String(frame, StandardCharsets.UTF_8), e);
        }
    }

    private String typeName(int type, FrameScan scan) {
        return type == NameTable.UNKNOWN ? scan.typeName() : types.name(type);
    }
}
