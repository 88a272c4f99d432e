package io.github.arikit.handles;

import io.github.arikit.core.Key;
import java.util.concurrent.CompletableFuture;

/**
 * A handle of something that this client can bring into being.
 *
 * <p>A staged handle has its final key, and nothing has been sent. Asterisk may report a resource before the request
 * that creates it is answered: subscribe first, call {@link #exec} afterwards, and no event is lost. Dropping a staged
 * handle leaks nothing.
 *
 * @param <T> what Asterisk answers when it has created the resource
 * @param <H> the handle itself
 */
public abstract class StagedHandle<T, H extends StagedHandle<T, H>> extends Handle {
    private final Staging<T> staging;

    StagedHandle(Key key, Key.Kind kind, AriResources client, Staging<T> staging) {
        super(key, kind, client);
        this.staging = staging;
    }

    /** Tells whether there is something staged that has not been executed. */
    public final boolean isStaged() {
        return staging.isPending();
    }

    /**
     * Asks Asterisk to create what is staged, and blocks until it has answered. If Asterisk refuses, or nothing was
     * sent, it is still staged and can be tried again.
     *
     * @return this handle
     * @throws IllegalStateException if nothing is staged, or it was executed before
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer; where its outcome is
     *     unknown, {@link #reconcile} finds out
     */
    public final H exec() {
        staging.exec(client());
        return self();
    }

    /**
     * Asks Asterisk to create what is staged, and returns at once.
     *
     * @return this handle when Asterisk has answered; it fails with what {@link #exec} throws
     * @throws IllegalStateException if nothing is staged, or it was executed before
     */
    public final CompletableFuture<H> execAsync() {
        return staging.execAsync(client()).thenApply(answer -> self());
    }

    /**
     * Finds out, after an {@link #exec} of unknown outcome, whether it has created the resource: reads it, and blocks
     * until Asterisk has answered. If there is none, it is staged again. A playback that is over counts as none, as
     * Asterisk forgets it; its events tell more.
     *
     * @return whether the resource is there
     * @throws IllegalStateException if no outcome is unknown
     * @throws io.github.arikit.core.error.AriException if there is no answer to this either; it can be tried again
     */
    public final boolean reconcile() {
        return staging.reconcile(this::read);
    }

    /** Reads the resource; throws an {@link io.github.arikit.core.error.AriNotFoundException} if there is none. */
    abstract void read();

    @SuppressWarnings("unchecked") // Each subclass names itself as H.
    private H self() {
        return (H) this;
    }
}
