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

    private static final int IDLE = 0;
    private static final int RUNNING = 1;
    /** Woken while it ran: what the last step did not see may be there now. */
    private static final int WOKEN = 2;

    /**
     * A number in a field of its own object: there may be very many of these, each event touches one, and storing a
     * reference would give the garbage collector something to do as well.
     */
    private static final VarHandle STATE = stateHandle();

    private final Executor executor;
    private final BooleanSupplier step;
    private final Object owner;
    private volatile int state = IDLE;
    private volatile boolean refused;

    /** Keeps a step, which tells whether it found something to do and never throws, and whom the log is to name. */
    SerialTask(Executor executor, BooleanSupplier step, Object owner) {
        this.executor = executor;
        this.step = step;
        this.owner = owner;
    }

    private static VarHandle stateHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(SerialTask.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Makes sure that a step begins after this call. */
    @Override
    public void wakeUp() {
        if ((int) STATE.getAndSet(this, WOKEN) == IDLE) {
            submit();
        }
    }

    @Override
    public void run() {
        refused = false;
        int steps = 0;
        do {
            state = RUNNING;
            while (step.getAsBoolean()) {
                steps++;
                if (steps == BATCH) {
                    submit();
                    return;
                }
            }
        } while (!STATE.compareAndSet(this, RUNNING, IDLE));
    }

    private void submit() {
        try {
            executor.execute(this);
        } catch (RuntimeException | Error e) {
            state = IDLE;
            if (!refused) {
                refused = true;
                LOG.warn("No executor for {}; what is buffered waits for the next event", owner, e);
            }
        }
    }
}
