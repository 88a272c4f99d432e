package io.github.arikit.testkit.internal.route;

/** Plays one operation. */
@FunctionalInterface
public interface Player {

    /**
     * Does what the operation does, and answers now or later.
     *
     * @throws AriProblem instead of answering, if the request cannot be done
     */
    void play(Arguments arguments, Reply reply);

    /** A player that always answers at once. */
    @FunctionalInterface
    interface AtOnce {

        /**
         * Does what the operation does, and returns the answer.
         *
         * @throws AriProblem if the request cannot be done
         */
        Answer play(Arguments arguments);
    }
}
