package io.github.arikit.core;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks for threads of the library that should not be there any more. */
public final class ArikitThreads {
    private ArikitThreads() {}

    /** Returns the names of the threads that the library, and what it stands on, runs now. */
    public static List<String> names() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name ->
                        name.startsWith("arikit-") || name.startsWith("HttpClient-") || name.startsWith("WebSocket"))
                .sorted()
                .toList();
    }

    /** Collects garbage until there is none left, or patience is over, and returns those that remain. */
    public static List<String> remaining() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ScriptedServer.PATIENCE_SECONDS);
        while (!names().isEmpty() && System.nanoTime() < end) {
            System.gc();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (names().contains(thread.getName())) {
                    thread.join(50);
                }
            }
        }
        return names();
    }
}
