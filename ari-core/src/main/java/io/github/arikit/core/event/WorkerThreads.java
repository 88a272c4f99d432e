package io.github.arikit.core.event;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Threads for application code, which may block. */
public final class WorkerThreads {
    /** How many platform threads there are at most, unless another number is given. */
    public static final int DEFAULT_BOUND = 1_024;

    private static final long IDLE_SECONDS = 30;

    /** From a name to an executor with a virtual thread for each task; null before JDK 21. */
    private static final @Nullable MethodHandle VIRTUAL = findVirtual();

    private WorkerThreads() {}

    /** Starts an executor; as {@link #start(String, int)} with {@value #DEFAULT_BOUND}. */
    public static ExecutorService start(String name) {
        return start(name, DEFAULT_BOUND);
    }

    /**
     * Starts an executor whose tasks may block. From JDK 21 on, each task has a virtual thread of its own. Before,
     * there are platform threads: started when no other is free, gone after 30 idle seconds, and never more than the
     * bound; tasks beyond wait in line. The threads keep no JVM alive.
     *
     * @param name what thread names begin with
     * @param bound the greatest number of platform threads
     */
    public static ExecutorService start(String name, int bound) {
        ExecutorService virtual = startVirtual(name);
        return virtual == null ? startPlatform(name, bound) : virtual;
    }

    /** Starts an executor with a virtual thread for each task; returns null before JDK 21, which has none. */
    public static @Nullable ExecutorService startVirtual(String name) {
        if (VIRTUAL == null) {
            return null;
        }
        try {
            return (ExecutorService) VIRTUAL.invokeExact(name + "-");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Virtual threads cannot be started", e);
        }
    }

    private static @Nullable MethodHandle findVirtual() {
        if (Runtime.version().feature() < 21) {
            return null;
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle ofVirtual = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(builder));
            MethodHandle name =
                    lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class, long.class));
            MethodHandle factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
            MethodHandle executor = lookup.findStatic(
                    Executors.class,
                    "newThreadPerTaskExecutor",
                    MethodType.methodType(ExecutorService.class, ThreadFactory.class));
            MethodHandle named = MethodHandles.foldArguments(MethodHandles.insertArguments(name, 2, 1L), ofVirtual);
            return MethodHandles.filterReturnValue(MethodHandles.filterReturnValue(named, factory), executor);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static ExecutorService startPlatform(String name, int bound) {
        return new ThreadPoolExecutor(
                0, bound, IDLE_SECONDS, TimeUnit.SECONDS, new WaitingLine(), daemons(name), WaitingLine::enter);
    }

    /** Takes a task at once only for a thread that is free now, so that the pool starts another thread otherwise. */
    private static final class WaitingLine extends LinkedTransferQueue<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }

        private void append(Runnable task) {
            super.offer(task);
        }

        /** Called when no thread is free and the bound is reached, or the pool is shut down. */
        static void enter(Runnable task, ThreadPoolExecutor pool) {
            if (!pool.isShutdown()) {
                ((WaitingLine) pool.getQueue()).append(task);
                if (!pool.isShutdown() || !pool.remove(task)) {
                    return;
                }
            }
            throw new RejectedExecutionException("The worker threads are shut down");
        }
    }

    private static ThreadFactory daemons(String name) {
        AtomicLong number = new AtomicLong();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
