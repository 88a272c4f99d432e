package io.github.arikit.ext.dial;

import java.util.concurrent.CompletableFuture;

/** Dialling that has begun, and the call that comes of it. Its methods return at once and may be called from any thread. */
public final class DialSession {
    private final DialRun run;

    DialSession(DialRun run) {
        this.run = run;
    }

    /**
     * Returns the report to come, when somebody has answered and is connected, or when nobody will and what rang has been
     * hung up. It never fails. Cancelling the future cancels nothing.
     */
    public CompletableFuture<DialReport> result() {
        return run.report();
    }

    /**
     * Returns how the call ends, when it has ended and the bridge is gone. By then there is no timer and no subscription.
     * It never fails.
     */
    public CompletableFuture<CallEnd> ended() {
        return run.life().result();
    }

    /**
     * Calls the dialling off, or ends the call: the called channel is hung up, and the caller stays in the application.
     *
     * @return how it ended
     */
    public CompletableFuture<CallEnd> end() {
        run.cancel();
        return ended();
    }
}
