package io.github.arikit.core.transport;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.event.Frames;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The messages of REST over WebSocket: {@code RESTRequest} and {@code RESTResponse}. */
final class SocketMessages {
    /** Beyond this Asterisk closes the websocket. */
    static final int MOST_BYTES = 65_535;

    private static final String RESPONSE = "RESTResponse";
    private static final byte[] RESPONSE_BYTES = RESPONSE.getBytes(StandardCharsets.US_ASCII);
    private static final String USUAL_START = "{\"type\":\"" + RESPONSE + "\"";
    private static final HttpEncoding ENCODING = new HttpEncoding("");

    private SocketMessages() {}

    /**
     * Returns the message that carries a call.
     *
     * @throws IllegalArgumentException if the call cannot be encoded
     */
    static String request(String id, AriCall<?> call) {
        EncodedCall encoded = ENCODING.encode(call);
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.setHtmlSafe(false);
            out.beginObject();
            out.name("type").value("RESTRequest");
            out.name("request_id").value(id);
            out.name("method").value(call.operation().method().name());
            // With a slash before it, Asterisk finds no operation and answers 405.
            out.name("uri").value(encoded.target().substring(1));
            if (encoded.body() != null) {
                // Asterisk refuses the type in any other form, and ignores a body that is no string.
                out.name("content_type").value("application/json");
                out.name("message_body").value(encoded.body());
            }
            out.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Returns a request that does nothing, to see whether it is answered. */
    static String probe(String id) {
        return "{\"type\":\"RESTRequest\",\"request_id\":\"" + id + "\",\"method\":\"OPTIONS\",\"uri\":\"events\"}";
    }

    /** Tells whether a message is longer than Asterisk takes. */
    static boolean isTooLong(String message) {
        return message.length() > MOST_BYTES / 3 && message.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** Tells whether a message in UTF-8 is worth a closer look. */
    static boolean mayBeResponse(byte[] message) {
        return Frames.contains(message, RESPONSE_BYTES);
    }

    /** Tells whether a message answers a request; an event never does, whatever its text holds. */
    static boolean isResponse(String message) {
        if (message.startsWith(USUAL_START)) {
            return true;
        }
        try {
            return Frames.typeOf(message).equals(RESPONSE);
        } catch (IOException | IllegalStateException e) {
            // Whoever decodes it will say what is wrong with it.
            return false;
        }
    }

    /**
     * Returns the id of the request that a response answers; empty if it has none.
     *
     * @throws IOException if the text is not JSON
     */
    static String requestId(String response) throws IOException {
        JsonReader in = new JsonReader(new StringReader(response));
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("request_id")) {
                return text(in);
            }
            in.skipValue();
        }
        return "";
    }

    /**
     * Reads a response.
     *
     * @throws IOException if it is not the JSON of one
     */
    static Answer response(String response) throws IOException {
        JsonReader in = new JsonReader(new StringReader(response));
        int status = 0;
        String type = "";
        String body = "";
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "status_code" -> status = in.nextInt();
                case "content_type" -> type = text(in);
                case "message_body" -> body = text(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new Answer(status, type, "", body);
    }

    private static String text(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.STRING) {
            return in.nextString();
        }
        in.skipValue();
        return "";
    }
}
