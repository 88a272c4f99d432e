package io.github.arikit.testkit.internal.route;

/** Ends an operation with an error answer. */
public final class AriProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    /** Ends with this answer. */
    public AriProblem(Answer answer) {
        super(String.valueOf(answer.json()), null, false, false);
        this.answer = answer;
    }

    /** Ends with this status and message. */
    public AriProblem(int status, String message) {
        this(Answer.error(status, message));
    }

    /** Returns the answer. */
    public Answer answer() {
        return answer;
    }
}
