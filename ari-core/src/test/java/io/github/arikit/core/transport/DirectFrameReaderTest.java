package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectFrameReaderTest {
    private final List<String> texts = new ArrayList<>();
    private final List<byte[]> control = new ArrayList<>();
    private final List<Integer> failures = new ArrayList<>();
    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private boolean continuing;

    private final DirectFrameReader.Engine engine = new DirectFrameReader.Engine() {
        @Override
        public void decode(byte[] frame) {
            control.add(frame);
        }

        @Override
        public void fail(int code, String reason) {
            failures.add(code);
        }
    };

    /** A stream that hands over as little or as much at once as a socket may. */
    private static final class Dripping extends InputStream {
        private final InputStream whole;
        private final Random random;
        private final int most;

        Dripping(byte[] bytes, Random random, int most) {
            this.whole = new ByteArrayInputStream(bytes);
            this.random = random;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            return whole.read();
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            return whole.read(into, from, Math.min(count, 1 + random.nextInt(most)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, false",
        "2, 100, false",
        "3, 70000, false",
        "4, 1000000, false",
        "5, 5000, true",
        "6, 300000, true"
    })
    void messagesArriveWholeAndInOrderHoweverTheyAreCut(int seed, int most, boolean isMasked) throws IOException {
        Random random = new Random(seed);
        List<String> sent = new ArrayList<>();
        int pings = 0;
        for (int i = 0; i < 300; i++) {
            String text = text(random, i);
            sent.add(text);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int at = 0;
            while (random.nextInt(3) == 0) {
                int end = at + random.nextInt(bytes.length - at + 1);
                frame(continuing ? 0x00 : 0x01, bytes, at, end, isMasked, random);
                at = end;
                continuing = true;
                frame(0x89, new byte[] {(byte) i}, 0, 1, isMasked, random);
                pings++;
            }
            frame(continuing ? 0x80 : 0x81, bytes, at, bytes.length, isMasked, random);
            continuing = false;
        }
        DirectFrameReader reader =
                new DirectFrameReader(engine, text -> texts.add(new String(text, StandardCharsets.UTF_8)), isMasked);

        byte[] all = wire.toByteArray();
        int beyondHandshake = Math.min(all.length, random.nextInt(most + 1));
        reader.begin(Arrays.copyOf(all, beyondHandshake));
        InputStream in = new Dripping(Arrays.copyOfRange(all, beyondHandshake, all.length), random, most);
        while (reader.fill(in) >= 0) {
            reader.handle();
        }

        assertThat(texts).isEqualTo(sent);
        assertThat(control).hasSize(pings);
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fffefd20", "897e00c8", "c17e00c8", "8b7f0000000000010000"})
    void whatNeedsNoMoreBytesToBeWrongIsNotWaitedFor(String hex) {
        DirectFrameReader reader =
                new DirectFrameReader(engine, text -> texts.add(new String(text, StandardCharsets.UTF_8)), false);

        reader.begin(HexFormat.of().parseHex(hex + "00000000"));

        assertThat(failures).containsExactly(1002);
        assertThat(control).isEmpty();
        assertThat(texts).isEmpty();
    }

    private static String text(Random random, int number) {
        int length = random.nextInt(20) == 0 ? random.nextInt(200_000) : random.nextInt(700);
        String piece = number % 3 == 0 ? "\u00e4\u4e16\ud83d\ude00" : "abcdefg";
        return number + piece.repeat(length / piece.length());
    }

    private void frame(int first, byte[] payload, int from, int to, boolean isMasked, Random random) {
        int length = to - from;
        int masked = isMasked ? 0x80 : 0;
        wire.write(first);
        if (length < 126) {
            wire.write(masked | length);
        } else if (length < 65_536) {
            wire.write(masked | 126);
            number(length, 2);
        } else {
            wire.write(masked | 127);
            number(length, 8);
        }
        byte[] mask = new byte[4];
        if (isMasked) {
            random.nextBytes(mask);
            wire.writeBytes(mask);
        }
        for (int i = 0; i < length; i++) {
            wire.write(payload[from + i] ^ mask[i & 3]);
        }
    }

    private void number(long number, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            wire.write((int) (number >>> shift));
        }
    }
}
