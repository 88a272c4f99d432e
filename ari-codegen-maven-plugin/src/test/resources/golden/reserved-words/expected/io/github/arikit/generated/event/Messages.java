package io.github.arikit.generated.event;

import io.github.arikit.core.Generated;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.FrameDecoder;
import io.github.arikit.core.event.FrameScan;
import io.github.arikit.core.event.MessageDecoder;
import java.io.IOException;

/**
 * Decodes the messages of the event socket.
 */
@Generated("io.github.arikit.codegen.emit.MessagesEmitter")
public final class Messages {
    /**
     * The decoder of this release. May be shared between threads.
     */
    public static final MessageDecoder DECODER = new Decoder();

    private Messages() {
    }

    /**
     * Decodes one message; a type that is not known becomes an {@link UnknownEvent}. Its fields are read when one
     * of them is asked for.
     *
     * @throws AriDecodeException if the text is not the JSON of a message
     */
    public static Message decode(String frame) {
        return (Message) DECODER.decode(frame);
    }

    /**
     * Decodes one message; a type that is not known becomes an {@link UnknownEvent}. Its fields are read when one
     * of them is asked for.
     *
     * @throws AriDecodeException if the UTF-8 is not the JSON of a message
     */
    public static Message decode(byte[] frame) {
        return (Message) DECODER.decode(frame);
    }

    private static final class Decoder extends FrameDecoder {
        Decoder() {
            super("Default");
        }

        @Override
        protected AriMessage message(int type, FrameScan scan) throws IOException {
            switch (type) {
                case 0: return new Default(scan);
                default: return new UnknownEvent(scan);
            }
        }
    }
}
