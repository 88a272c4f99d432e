package io.github.arikit.ext.internal;

import io.github.arikit.core.event.WorkerThreads;
import java.util.concurrent.Executor;

/** The threads that plays and recordings share unless they are given others. Idle ones go away by themselves. */
public final class Workers {
    private static final Executor SHARED = WorkerThreads.start("arikit-ext");

    private Workers() {}

    /** Returns threads whose tasks may block. */
    public static Executor shared() {
        return SHARED;
    }
}
