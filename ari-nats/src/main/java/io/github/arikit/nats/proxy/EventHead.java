package io.github.arikit.nats.proxy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/**
 * What a proxy must know of an event to publish it.
 *
 * @param type its type
 * @param application the application that it is for; empty if it tells none
 * @param node the entity id of its Asterisk; empty if it tells none
 */
record EventHead(String type, String application, String node) {

    /**
     * Reads the head of an event and skips the rest.
     *
     * @throws IOException if the text is not a JSON object
     */
    static EventHead read(String frame) throws IOException {
        JsonReader in = new JsonReader(new StringReader(frame));
        String type = "";
        String application = "";
        String node = "";
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (in.peek() != JsonToken.STRING) {
                in.skipValue();
                continue;
            }
            switch (name) {
                case "type" -> type = in.nextString();
                case "application" -> application = in.nextString();
                case "asterisk_id" -> node = in.nextString();
                default -> in.skipValue();
            }
        }
        return new EventHead(type, application, node);
    }
}
