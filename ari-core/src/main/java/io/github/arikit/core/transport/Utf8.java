package io.github.arikit.core.transport;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes are text. */
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private Utf8() {}

    static boolean isValid(byte[] text) {
        return isAscii(text) || decodes(text);
    }

    /** What Asterisk sends is ASCII, nearly always. */
    private static boolean isAscii(byte[] text) {
        int i = 0;
        for (; i <= text.length - Long.BYTES; i += Long.BYTES) {
            if (((long) EIGHT.get(text, i) & BEYOND_ASCII) != 0) {
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
