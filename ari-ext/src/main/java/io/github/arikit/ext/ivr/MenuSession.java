package io.github.arikit.ext.ivr;

import java.util.concurrent.CompletableFuture;

/**
 * A walk through menus that has begun. Its methods return at once and may be called from any thread.
 *
 * @param <R> what choices result in
 */
public final class MenuSession<R> {
    private final MenuRun<R> run;

    MenuSession(MenuRun<R> run) {
        this.run = run;
    }

    /**
     * Returns the result to come. It never fails: what goes wrong is in the result. By then nothing can be heard any
     * more, and there is no timer and no subscription. Cancelling the future does not stop the walk.
     */
    public CompletableFuture<MenuResult<R>> result() {
        return run.life().result();
    }

    /**
     * Ends the walk at once, as {@link MenuStatus#CANCELLED} unless it was over already.
     *
     * @return the result to come
     */
    public CompletableFuture<MenuResult<R>> stop() {
        run.stop();
        return result();
    }
}
