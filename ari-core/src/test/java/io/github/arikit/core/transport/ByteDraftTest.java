package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ByteDraftTest {
    private static final int TEXT = 0x81;
    private static final int FIRST_OF_TEXT = 0x01;
    private static final int LAST_OF_TEXT = 0x80;
    private static final int PING = 0x89;

    private final List<String> handled = new ArrayList<>();
    private final ByteDraft draft = new ByteDraft(text -> handled.add(described(Opcode.TEXT, true, text)), false);

    private static byte[] frame(int first, String payload, byte... mask) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        int masked = mask.length == 0 ? 0 : 0x80;
        ByteBuffer head = ByteBuffer.allocate(14).put((byte) first);
        if (bytes.length < 126) {
            head.put((byte) (masked | bytes.length));
        } else if (bytes.length < 1 << 16) {
            head.put((byte) (masked | 126)).putShort((short) bytes.length);
        } else {
            head.put((byte) (masked | 127)).putLong(bytes.length);
        }
        head.put(mask);
        byte[] frame = Arrays.copyOf(head.array(), head.position() + bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            frame[head.position() + i] = (byte) (mask.length == 0 ? bytes[i] : bytes[i] ^ mask[i & 3]);
        }
        return frame;
    }

    private static String described(Opcode opcode, boolean isLast, byte[] payload) {
        return opcode + (isLast ? "! " : " ") + payload.length + " " + Arrays.hashCode(payload);
    }

    private static String described(Framedata frame) {
        ByteBuffer payload = frame.getPayloadData().duplicate();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return described(frame.getOpcode(), frame.isFin(), bytes);
    }

    private static String expected(Opcode opcode, boolean isLast, String text) {
        return described(opcode, isLast, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Arguments> cuts() {
        return Stream.of(1, 2, 3, 7, 64, 1_000, 70_000, 1_000_000)
                .flatMap(most -> Stream.of(Arguments.of(most, false), Arguments.of(most, true)));
    }

    /** What is handled at once and what is left for the library to handle are in one order. */
    @ParameterizedTest
    @MethodSource("cuts")
    void framesAreFoundInOrderHoweverTheyArrive(int most, boolean isServer) throws InvalidDataException {
        byte[] mask = isServer ? new byte[] {17, -4, 0, 99} : new byte[0];
        ByteDraft side = new ByteDraft(text -> handled.add(described(Opcode.TEXT, true, text)), isServer);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        List<String> sent = new ArrayList<>();
        for (int length : new int[] {0, 1, 125, 126, 127, 500, 65_535, 65_536, 70_000, 5}) {
            String text = "\u00e4x".repeat(length / 3) + "y".repeat(length % 3);
            wire.writeBytes(frame(TEXT, text, mask));
            wire.writeBytes(frame(PING, "are you there", mask));
            wire.writeBytes(frame(FIRST_OF_TEXT, text, mask));
            wire.writeBytes(frame(LAST_OF_TEXT, "end", mask));
            sent.add(expected(Opcode.TEXT, true, text));
            sent.add(expected(Opcode.PING, true, "are you there"));
            sent.add(expected(Opcode.TEXT, false, text));
            sent.add(expected(Opcode.CONTINUOUS, true, "end"));
        }
        byte[] bytes = wire.toByteArray();

        Random random = new Random(most);
        int at = 0;
        while (at < bytes.length) {
            int count = Math.min(bytes.length - at, 1 + random.nextInt(most));
            ByteBuffer chunk = ByteBuffer.wrap(bytes, at, count);
            side.translateFrame(chunk).forEach(frame -> handled.add(described(frame)));
            assertThat(chunk.hasRemaining()).isFalse();
            at += count;
        }

        assertThat(handled).isEqualTo(sent);
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
                .putLong(ByteDraft.LARGEST_MESSAGE + 1L)
                .flip();

        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> draft.translateFrame(head));
    }

    @Test
    void anewBeginsWithoutWhatWasLeft() throws InvalidDataException {
        draft.translateFrame(ByteBuffer.wrap(new byte[] {(byte) TEXT}));

        draft.reset();

        assertThat(draft.translateFrame(ByteBuffer.wrap(frame(TEXT, "whole")))).isEmpty();
        assertThat(handled).containsExactly(expected(Opcode.TEXT, true, "whole"));
    }
}
