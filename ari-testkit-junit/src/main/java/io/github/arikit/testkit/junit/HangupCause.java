package io.github.arikit.testkit.junit;

/** The usual causes of Q.850 that a call ends with. */
public enum HangupCause {
    /** 1: nobody has this number. */
    UNALLOCATED(1),
    /** 16: one side hung up. */
    NORMAL_CLEARING(16),
    /** 17: the called side is busy. */
    USER_BUSY(17),
    /** 18: nothing was heard of the called side. */
    NO_USER_RESPONSE(18),
    /** 19: it rang, and nobody answered. */
    NO_ANSWER(19),
    /** 21: the called side did not want the call. */
    CALL_REJECTED(21),
    /** 26: another one answered. */
    ANSWERED_ELSEWHERE(26),
    /** 34: no way through. */
    CONGESTION(34),
    /** 38: the network is out of order. */
    FAILURE(38);

    private final int code;

    HangupCause(int code) {
        this.code = code;
    }

    /** Returns the number of the cause in Q.850. */
    public int code() {
        return code;
    }
}
