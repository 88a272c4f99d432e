package io.github.arikit.core.transport;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Virtual threads, where the JVM has them (21 and later). */
final class VirtualThreads {
    private static final @Nullable ThreadFactory FACTORY = factory();
    private static final @Nullable MethodHandle PER_TASK = perTask();

    private VirtualThreads() {}

    /** Returns an executor that runs each task on a virtual thread of its own; null where there are none. */
    static @Nullable ExecutorService executor() {
        if (FACTORY == null || PER_TASK == null) {
            return null;
        }
        try {
            return (ExecutorService) PER_TASK.invoke(FACTORY);
        } catch (Throwable e) {
            throw new IllegalStateException("This JVM has virtual threads, and does not hand them out", e);
        }
    }

    private static @Nullable ThreadFactory factory() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> virtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object unnamed = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(virtual))
                    .invoke();
            Object named = lookup.findVirtual(virtual, "name", MethodType.methodType(virtual, String.class, long.class))
                    .invoke(unnamed, "arikit-worker-", 1L);
            return (ThreadFactory) lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class))
                    .invoke(named);
        } catch (Throwable e) {
            return null;
        }
    }

    private static @Nullable MethodHandle perTask() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class, ThreadFactory.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
