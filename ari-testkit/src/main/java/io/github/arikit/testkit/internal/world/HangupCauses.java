package io.github.arikit.testkit.internal.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The causes of Q.850 that a call can end with, and the words of ARI for them. */
public final class HangupCauses {
    /** Nothing is known. */
    public static final int UNKNOWN = 0;
    /** The usual end. */
    public static final int NORMAL = 16;
    /** Nowhere to go. */
    public static final int NO_ROUTE = 3;
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
            Map.entry(2, "No route to specified transmit network"),
            Map.entry(NO_ROUTE, "No route to destination"),
            Map.entry(5, "Misdialed trunk prefix"),
            Map.entry(NORMAL, "Normal Clearing"),
            Map.entry(BUSY, "User busy"),
            Map.entry(18, "No user responding"),
            Map.entry(NO_ANSWER, "User alerting, no answer"),
            Map.entry(20, "Subscriber absent"),
            Map.entry(21, "Call Rejected"),
            Map.entry(22, "Number changed"),
            Map.entry(23, "Redirected to new destination"),
            Map.entry(26, "Answered elsewhere"),
            Map.entry(27, "Destination out of order"),
            Map.entry(28, "Invalid number format"),
            Map.entry(29, "Facility rejected"),
            Map.entry(31, "Normal, unspecified"),
            Map.entry(CONGESTION, "Circuit/channel congestion"),
            Map.entry(38, "Network out of order"),
            Map.entry(41, "Temporary failure"),
            Map.entry(42, "Switching equipment congestion"),
            Map.entry(44, "Requested channel not available"),
            Map.entry(50, "Facility not subscribed"),
            Map.entry(57, "Bearer capability not authorized"),
            Map.entry(58, "Bearer capability not available"),
            Map.entry(65, "Bearer capability not implemented"),
            Map.entry(66, "Channel not implemented"),
            Map.entry(69, "Facility not implemented"),
            Map.entry(88, "Incompatible destination"),
            Map.entry(95, "Invalid message unspecified"),
            Map.entry(97, "Message type nonexist."),
            Map.entry(102, "Recover on timer expiry"),
            Map.entry(111, "Protocol error, unspecified"),
            Map.entry(127, "Interworking, unspecified"));

    private static final Map<Integer, Integer> SIP_STATUS = Map.ofEntries(
            Map.entry(1, 404),
            Map.entry(2, 404),
            Map.entry(NO_ROUTE, 404),
            Map.entry(BUSY, 486),
            Map.entry(18, 408),
            Map.entry(NO_ANSWER, 480),
            Map.entry(20, 480),
            Map.entry(21, 403),
            Map.entry(22, 410),
            Map.entry(23, 302),
            Map.entry(27, 502),
            Map.entry(28, 484),
            Map.entry(29, 501),
            Map.entry(31, 480),
            Map.entry(CONGESTION, 503),
            Map.entry(38, 500),
            Map.entry(42, 503),
            Map.entry(58, 488),
            Map.entry(66, 503),
            Map.entry(127, 500));

    private HangupCauses() {}

    /** Returns the cause that ARI calls by this reason, or null. */
    public static @Nullable Integer byReason(String reason) {
        return BY_REASON.get(reason);
    }

    /** Returns the status of SIP that a call ends with for this cause, or null if it ends without one. */
    static @Nullable Integer sipStatus(int cause) {
        return SIP_STATUS.get(cause);
    }

    /** Returns the cause that a call ends with for which SIP gives this status. */
    static int ofSipStatus(int status) {
        return switch (status) {
            case 403, 603 -> 21;
            case 404, 485, 604 -> 1;
            case 408 -> 18;
            case 410 -> 22;
            case 420 -> NO_ROUTE;
            case 480, 483 -> NO_ANSWER;
            case 484 -> 28;
            case 486, 600 -> BUSY;
            case 488, 606 -> 58;
            case 500 -> 38;
            case 501 -> 29;
            case 502 -> 27;
            case 503, 513 -> CONGESTION;
            case 504 -> 102;
            default -> 127;
        };
    }

    /** Returns what a call that ends so is reported as, if nobody answered it. */
    static String dialStatus(int cause) {
        return switch (cause) {
            case BUSY -> "BUSY";
            case CONGESTION -> "CONGESTION";
            case NO_ROUTE -> "CHANUNAVAIL";
            default -> "NOANSWER";
        };
    }

    static String text(int cause) {
        return TEXT.getOrDefault(cause, "Unknown");
    }
}
