package io.github.arikit.handles;

import java.util.Optional;

/** How an attempt to reach somebody ended. */
public enum DialOutcome {
    /** The called party has answered. */
    ANSWERED,
    /** The called party is in another call. */
    BUSY,
    /** It may have rung, and nobody answered in time. */
    NO_ANSWER,
    /** The called party, or a network on the way, does not want the call. */
    REJECTED,
    /** There is no such number, no way to it, or its telephone is not there. */
    UNREACHABLE,
    /** The network, or Asterisk itself, could not carry the call; a later attempt may succeed. */
    FAILED,
    /** It was called off on this side, or somebody else took the call, before there was an answer. */
    CANCELLED;

    /**
     * Returns what a Q.850 cause tells about an attempt that was not answered; empty for a cause that tells nothing,
     * such as 16, normal clearing, with which either side may end a call.
     *
     * @param cause the cause, such as 21 for a rejected call
     */
    public static Optional<DialOutcome> ofCause(int cause) {
        return Optional.ofNullable(
                switch (cause) {
                    // Not defined, normal clearing, normal unspecified.
                    case 0, 16, 31 -> null;
                    case 17 -> BUSY;
                    // Alerted but silent, in two shades.
                    case 19, 23 -> NO_ANSWER;
                    // Rejected, barred on the way out, barred on the way in, not authorised.
                    case 21, 52, 54, 57 -> REJECTED;
                    // Answered elsewhere.
                    case 26 -> CANCELLED;
                    // No such number, no route to it, changed, or incomplete; nobody there, or out of order.
                    case 1, 2, 3, 5, 18, 20, 22, 27, 28, 66 -> UNREACHABLE;
                    default -> FAILED;
                });
    }

    /**
     * Returns what the status of a dial event tells; empty while the attempt goes on, as with {@code RINGING}, and for
     * {@code NOANSWER}, which Asterisk also reports where the party was unreachable or refused: there the cause of the
     * end decides.
     *
     * @param status the status as Asterisk writes it, such as {@code BUSY}
     */
    public static Optional<DialOutcome> ofStatus(String status) {
        return Optional.ofNullable(
                switch (status) {
                    case "ANSWER" -> ANSWERED;
                    case "BUSY" -> BUSY;
                    case "CANCEL" -> CANCELLED;
                    case "CONGESTION" -> FAILED;
                    case "CHANUNAVAIL" -> UNREACHABLE;
                    // The privacy manager asked the called party, who declined.
                    case "DONTCALL", "TORTURE" -> REJECTED;
                    default -> null;
                });
    }
}
