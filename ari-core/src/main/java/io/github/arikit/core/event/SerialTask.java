package io.github.arikit.core.event;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a step on an executor for as long as it finds something to do, never twice at once, and again after each
 * wake-up. After {@value #BATCH} steps in a row the executor gets a chance to run something else.
 */
final class SerialTask implements Runnable {
    static final int BATCH = 64;

    private static final Logger LOG = LoggerFactory.getLogger(SerialTask.class);

    private enum State {
        IDLE,
        RUNNING,
        /** Woken while it ran: what the last step did not see may be there now. */
        WOKEN
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final Executor executor;
    private final BooleanSupplier step;
    private final Object owner;
    private volatile boolean refused;

    /** Keeps a step, which tells whether it found something to do and never throws, and whom the log is to name. */
    SerialTask(Executor executor, BooleanSupplier step, Object owner) {
        this.executor = executor;
        this.step = step;
        this.owner = owner;
    }

    /** Makes sure that a step begins after this call. */
    void wakeUp() {
        if (state.getAndSet(State.WOKEN) == State.IDLE) {
            submit();
        }
    }

    @Override
    public void run() {
        refused = false;
        int steps = 0;
        do {
            state.set(State.RUNNING);
            while (step.getAsBoolean()) {
                steps++;
                if (steps == BATCH) {
                    submit();
                    return;
                }
            }
        } while (!state.compareAndSet(State.RUNNING, State.IDLE));
    }

    private void submit() {
        try {
            executor.execute(this);
        } catch (RuntimeException | Error e) {
            state.set(State.IDLE);
            if (!refused) {
                refused = true;
                LOG.warn("No executor for {}; what is buffered waits for the next event", owner, e);
            }
        }
    }
}
