package io.github.arikit.core.transport;

import io.github.arikit.core.json.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes are text. */
final class Utf8 {
    private Utf8() {}

    static boolean isValid(byte[] text) {
        return isAscii(text) || decodes(text);
    }

    /** What Asterisk sends is ASCII, nearly always. */
    private static boolean isAscii(byte[] text) {
        int i = 0;
        for (; i <= text.length - 4 * Long.BYTES; i += 4 * Long.BYTES) {
            long first = Words.at(text, i) | Words.at(text, i + Long.BYTES);
            long rest = Words.at(text, i + 2 * Long.BYTES) | Words.at(text, i + 3 * Long.BYTES);
            if (((first | rest) & Words.HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; i <= text.length - Long.BYTES; i += Long.BYTES) {
            if ((Words.at(text, i) & Words.HIGH_BITS) != 0) {
                return false;
            }
        }
        int rest = 0;
        for (; i < text.length; i++) {
            rest |= text[i];
        }
        return rest >= 0;
    }

    private static boolean decodes(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
