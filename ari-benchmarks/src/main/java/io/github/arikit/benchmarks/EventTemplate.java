package io.github.arikit.benchmarks;

import java.nio.charset.StandardCharsets;

/** Frames of one event about many channels: alike but for the id, and each in an array of its own. */
public final class EventTemplate {
    private static final String PLACE = "0000000000";
    private static final String JSON =
            "{\"type\":\"ChannelDtmfReceived\",\"timestamp\":\"2026-11-23T11:36:52.712+0000\","
                    + "\"digit\":\"5\",\"duration_ms\":120,\"channel\":{\"id\":\"1795433812." + PLACE
                    + "\",\"name\":\"PJSIP/trunk-00000a2f\",\"state\":\"Up\",\"protocol_id\":\"4f0c1f0b2d@10.0.0.7\","
                    + "\"caller\":{\"name\":\"Alice\",\"number\":\"4930123456\"},\"connected\":{\"name\":\"\",\"number\":\"\"},"
                    + "\"accountcode\":\"\",\"dialplan\":{\"context\":\"default\",\"exten\":\"1000\",\"priority\":3,"
                    + "\"app_name\":\"Stasis\",\"app_data\":\"ivr\"},\"creationtime\":\"2026-11-23T11:36:50.001+0000\","
                    + "\"language\":\"en\"},\"asterisk_id\":\"02:42:ac:11:00:02\",\"application\":\"ivr\"}";

    private final byte[] frame = JSON.getBytes(StandardCharsets.UTF_8);
    private final int lastDigit = JSON.indexOf(PLACE) + PLACE.length() - 1;

    /** Returns the id of a channel. */
    public static String channel(int number) {
        return "1795433812." + String.format("%010d", number);
    }

    /** Returns the frame of an event on a channel. */
    public byte[] frame(int channel) {
        byte[] copy = frame.clone();
        int rest = channel;
        for (int at = lastDigit; rest > 0; at--) {
            copy[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return copy;
    }
}
