package io.github.arikit.core.transport;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** Finds what Asterisk says about an error, in the JSON, HTML or plain text of the body. */
final class ServerMessage {
    private static final int LONGEST = 300;

    private ServerMessage() {}

    /** Returns one short line, empty if there is nothing to say. */
    static String in(String body) {
        String text = body.strip();
        if (text.startsWith("{")) {
            try {
                return shortened(fromJson(text));
            } catch (IOException | IllegalStateException e) {
                // What looks like JSON and is none says most as it is.
                return shortened(text);
            }
        }
        return shortened(text.startsWith("<") ? HtmlText.of(text) : text);
    }

    private static String fromJson(String text) throws IOException {
        JsonReader in = new JsonReader(new StringReader(text));
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if ((name.equals("message") || name.equals("error")) && in.peek() == JsonToken.STRING) {
                return in.nextString();
            }
            in.skipValue();
        }
        return text;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
