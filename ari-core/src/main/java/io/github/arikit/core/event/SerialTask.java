package io.github.arikit.core.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a step on an executor for as long as it finds something to do, never twice at once, and again after each
 * wake-up. After {@value #BATCH} steps in a row the executor gets a chance to run something else.
 */
final class SerialTask implements Runnable, Waiter {
    static final int BATCH = 64;

    private static final Logger LOG = LoggerFactory.getLogger(SerialTask.class);

    private enum State {
        IDLE,
        RUNNING,
        /** Woken while it ran: what the last step did not see may be there now. */
        WOKEN
    }

    /** A field of its own object, as there may be very many, and each event touches one. */
    private static final VarHandle STATE = stateHandle();

    private final Executor executor;
    private final BooleanSupplier step;
    private final Object owner;
    private volatile State state = State.IDLE;
    private volatile boolean refused;

    /** Keeps a step, which tells whether it found something to do and never throws, and whom the log is to name. */
    SerialTask(Executor executor, BooleanSupplier step, Object owner) {
        this.executor = executor;
        this.step = step;
        this.owner = owner;
    }

    private static VarHandle stateHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(SerialTask.class, "state", State.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Makes sure that a step begins after this call. */
    @Override
    public void wakeUp() {
        if ((State) STATE.getAndSet(this, State.WOKEN) == State.IDLE) {
            submit();
        }
    }

    @Override
    public void run() {
        refused = false;
        int steps = 0;
        do {
            state = State.RUNNING;
            while (step.getAsBoolean()) {
                steps++;
                if (steps == BATCH) {
                    submit();
                    return;
                }
            }
        } while (!STATE.compareAndSet(this, State.RUNNING, State.IDLE));
    }

    private void submit() {
        try {
            executor.execute(this);
        } catch (RuntimeException | Error e) {
            state = State.IDLE;
            if (!refused) {
                refused = true;
                LOG.warn("No executor for {}; what is buffered waits for the next event", owner, e);
            }
        }
    }
}
