package io.github.arikit.testkit.internal.world;

import java.time.Duration;
import java.util.Arrays;

/** Silence in the formats that the double records in. */
public final class SilentAudio {
    private static final byte ULAW_SILENCE = (byte) 0xFF;
    private static final byte ALAW_SILENCE = (byte) 0xD5;

    private SilentAudio() {}

    /** Returns the file of a recording. */
    public static byte[] file(StoredRecording recording) {
        Duration length = recording.length();
        return switch (recording.format()) {
            case "ulaw" -> bytes(length, 8, ULAW_SILENCE);
            case "alaw" -> bytes(length, 8, ALAW_SILENCE);
            case "sln" -> bytes(length, 16, (byte) 0);
            case "sln16" -> bytes(length, 32, (byte) 0);
            default -> Wav.silence(length);
        };
    }

    /** Returns the content type of a recording. */
    public static String contentType(StoredRecording recording) {
        return recording.format().equals("wav") ? "audio/wav" : "application/octet-stream";
    }

    private static byte[] bytes(Duration length, int perMillisecond, byte value) {
        byte[] bytes = new byte[(int) length.toMillis() * perMillisecond];
        Arrays.fill(bytes, value);
        return bytes;
    }
}
