package io.github.arikit.testkit.internal.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Silence as a file: RIFF WAVE, 8 kHz, 16 bit, one channel. */
public final class Wav {
    private static final int HEADER = 44;
    private static final int RATE = 8000;
    private static final int SAMPLE = 2;

    private Wav() {}

    /** Returns a file of this length. */
    public static byte[] silence(Duration length) {
        int data = (int) (length.toMillis() * RATE / 1000) * SAMPLE;
        ByteBuffer file = ByteBuffer.allocate(HEADER + data).order(ByteOrder.LITTLE_ENDIAN);
        tag(file, "RIFF").putInt(HEADER - 8 + data);
        tag(file, "WAVE");
        tag(file, "fmt ").putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(RATE).putInt(RATE * SAMPLE).putShort((short) SAMPLE).putShort((short) 16);
        tag(file, "data").putInt(data);
        return file.array();
    }

    private static ByteBuffer tag(ByteBuffer file, String tag) {
        return file.put(tag.getBytes(StandardCharsets.US_ASCII));
    }
}
