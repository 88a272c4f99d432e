package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteDraftTest {
    private static final int TEXT = 0x81;
    private static final int FIRST_OF_TEXT = 0x01;
    private static final int LAST_OF_TEXT = 0x80;
    private static final int PING = 0x89;

    private final ByteDraft draft = new ByteDraft(text -> {});

    private static byte[] frame(int first, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(10).put((byte) first);
        if (bytes.length < 126) {
            head.put((byte) bytes.length);
        } else if (bytes.length < 1 << 16) {
            head.put((byte) 126).putShort((short) bytes.length);
        } else {
            head.put((byte) 127).putLong(bytes.length);
        }
        byte[] frame = new byte[head.position() + bytes.length];
        System.arraycopy(head.array(), 0, frame, 0, head.position());
        System.arraycopy(bytes, 0, frame, head.position(), bytes.length);
        return frame;
    }

    private static String describe(Framedata frame) {
        String text = StandardCharsets.UTF_8
                .decode(frame.getPayloadData().duplicate())
                .toString();
        return frame.getOpcode() + (frame.isFin() ? "! " : " ") + text.length() + " " + text.hashCode();
    }

    private static String expected(Opcode opcode, boolean isLast, String text) {
        return opcode + (isLast ? "! " : " ") + text.length() + " " + text.hashCode();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1_000, 70_000, 1_000_000})
    void framesAreFoundHoweverTheyArrive(int most) throws InvalidDataException {
        Random random = new Random(most);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        List<String> sent = new ArrayList<>();
        for (int length : new int[] {0, 1, 125, 126, 127, 500, 65_535, 65_536, 70_000, 5}) {
            String text = "\u00e4x".repeat(length / 3) + "y".repeat(length % 3);
            wire.writeBytes(frame(TEXT, text));
            wire.writeBytes(frame(PING, "are you there"));
            wire.writeBytes(frame(FIRST_OF_TEXT, text));
            wire.writeBytes(frame(LAST_OF_TEXT, "end"));
            sent.add(expected(Opcode.TEXT, true, text));
            sent.add(expected(Opcode.PING, true, "are you there"));
            sent.add(expected(Opcode.TEXT, false, text));
            sent.add(expected(Opcode.CONTINUOUS, true, "end"));
        }
        byte[] bytes = wire.toByteArray();

        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int count = Math.min(bytes.length - at, 1 + random.nextInt(most));
            ByteBuffer chunk = ByteBuffer.wrap(bytes, at, count);
            draft.translateFrame(chunk).forEach(frame -> found.add(describe(frame)));
            assertThat(chunk.hasRemaining()).isFalse();
            at += count;
        }

        assertThat(found).isEqualTo(sent);
    }

    @Test
    void whatIsNoTextIsRefused() {
        byte[] frame = frame(TEXT, "abcd");
        frame[4] = (byte) 0xff;

        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> draft.translateFrame(ByteBuffer.wrap(frame)))
                .satisfies(e -> assertThat(e.getCloseCode()).isEqualTo(CloseFrame.NO_UTF8));
    }

    @Test
    void aFrameThatIsTooLongIsRefusedBeforeItIsThere() {
        ByteBuffer head = ByteBuffer.allocate(10);
        head.put((byte) TEXT)
                .put((byte) 127)
                .putLong(FrameReader.LARGEST_MESSAGE + 1L)
                .flip();

        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> draft.translateFrame(head));
    }

    @Test
    void anewBeginsWithoutWhatWasLeft() throws InvalidDataException {
        draft.translateFrame(ByteBuffer.wrap(new byte[] {(byte) TEXT}));

        draft.reset();

        assertThat(draft.translateFrame(ByteBuffer.wrap(frame(TEXT, "whole")))).hasSize(1);
    }
}
