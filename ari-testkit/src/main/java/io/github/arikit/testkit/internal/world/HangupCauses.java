package io.github.arikit.testkit.internal.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The causes of Q.850 that a call can end with, and the words of ARI for them. */
public final class HangupCauses {
    /** Nothing is known. */
    public static final int UNKNOWN = 0;
    /** The usual end. */
    public static final int NORMAL = 16;
    /** The other side is busy. */
    public static final int BUSY = 17;
    /** It rang, and nobody answered. */
    public static final int NO_ANSWER = 19;
    /** No way through. */
    public static final int CONGESTION = 34;

    private static final Map<String, Integer> BY_REASON = Map.ofEntries(
            Map.entry("normal", NORMAL),
            Map.entry("busy", BUSY),
            Map.entry("congestion", CONGESTION),
            Map.entry("no_answer", NO_ANSWER),
            Map.entry("timeout", 18),
            Map.entry("rejected", 21),
            Map.entry("unallocated", 1),
            Map.entry("normal_unspecified", 31),
            Map.entry("number_incomplete", 28),
            Map.entry("codec_mismatch", 58),
            Map.entry("interworking", 127),
            Map.entry("failure", 38),
            Map.entry("answered_elsewhere", 26));

    private static final Map<Integer, String> TEXT = Map.ofEntries(
            Map.entry(1, "Unallocated (unassigned) number"),
            Map.entry(NORMAL, "Normal Clearing"),
            Map.entry(BUSY, "User busy"),
            Map.entry(18, "No user responding"),
            Map.entry(NO_ANSWER, "User alerting, no answer"),
            Map.entry(21, "Call Rejected"),
            Map.entry(26, "Answered elsewhere"),
            Map.entry(28, "Invalid number format"),
            Map.entry(31, "Normal, unspecified"),
            Map.entry(CONGESTION, "Circuit/channel congestion"),
            Map.entry(38, "Network out of order"),
            Map.entry(58, "Bearer capability not available"),
            Map.entry(127, "Interworking, unspecified"));

    private HangupCauses() {}

    /** Returns the cause that ARI calls by this reason, or null. */
    public static @Nullable Integer byReason(String reason) {
        return BY_REASON.get(reason);
    }

    /** Returns what a call that ends so is reported as, if nobody answered it. */
    static String dialStatus(int cause) {
        return switch (cause) {
            case BUSY -> "BUSY";
            case CONGESTION -> "CONGESTION";
            default -> "NOANSWER";
        };
    }

    static String text(int cause) {
        return TEXT.getOrDefault(cause, "Unknown");
    }
}
