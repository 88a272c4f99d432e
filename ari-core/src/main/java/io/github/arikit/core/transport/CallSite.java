package io.github.arikit.core.transport;

/** Shows, as a suppressed exception, which thread waited for what another thread failed to do. */
public final class CallSite extends Exception {
    private static final long serialVersionUID = 1L;

    /** Takes the stack of the current thread. */
    public CallSite() {
        super("The thread that waited was here: " + Thread.currentThread().getName());
    }
}
