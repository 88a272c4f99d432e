package io.github.arikit.core.event;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;

/** Looks into the text of a message without decoding it. */
public final class Frames {
    private Frames() {}

    /** Tells whether a word occurs anywhere in a message; a first, cheap look before it is read. */
    public static boolean contains(byte[] frame, byte[] word) {
        int last = frame.length - word.length;
        for (int i = 0; i <= last; i++) {
            if (frame[i] == word[0] && Arrays.equals(frame, i, i + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the type of a message. Asterisk usually writes it first; a quarter of real messages put scalars before
     * it.
     *
     * @throws IOException if the text is not a JSON object with a type
     */
    public static String typeOf(String frame) throws IOException {
        return textOf(frame, "type");
    }

    /**
     * Returns the text of a field of a message.
     *
     * @throws IOException if the text is not a JSON object with such a field
     */
    public static String textOf(String frame, String field) throws IOException {
        JsonReader in = new JsonReader(new StringReader(frame));
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw new IOException("Not a JSON object");
        }
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(field)) {
                return in.nextString();
            }
            in.skipValue();
        }
        throw new IOException("A message without " + field);
    }
}
