package io.github.arikit.generated.event;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.arikit.core.Generated;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.Frames;
import io.github.arikit.core.event.MessageDecoder;
import java.io.IOException;
import java.io.StringReader;

/**
 * Decodes the messages of the event socket.
 */
@Generated("io.github.arikit.codegen.emit.MessagesEmitter")
public final class Messages {
    /**
     * The decoder of this release. May be shared between threads.
     */
    public static final MessageDecoder DECODER = Messages::decode;

    private Messages() {
    }

    /**
     * Decodes one message; a type that is not known becomes an {@link UnknownEvent}.
     *
     * @throws AriDecodeException if the text is not the JSON of a message
     */
    public static Message decode(String frame) {
        String type = "a message";
        try {
            type = Frames.typeOf(frame);
            return read(type, frame);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new AriDecodeException(type, frame, e);
        }
    }

    private static Message read(String type, String frame) throws IOException {
        JsonReader in = new JsonReader(new StringReader(frame));
        Message message = switch (type) {
            case "ClockStruck" -> ClockStruck.ADAPTER.read(in);
            case "LampOff" -> LampOff.ADAPTER.read(in);
            case "LampOn" -> LampOn.ADAPTER.read(in);
            case "Refused" -> Refused.ADAPTER.read(in);
            default -> UnknownEvent.read(type, frame, in);
        };
        if (in.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("There is more after the message");
        }
        return message;
    }
}
