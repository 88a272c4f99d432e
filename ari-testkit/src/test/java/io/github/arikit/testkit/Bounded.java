package io.github.arikit.testkit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something that nobody tells about, and not for ever. */
final class Bounded {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private Bounded() {}

    static <T> void await(Supplier<T> question, Predicate<T> wanted) {
        long end = System.nanoTime() + PATIENCE;
        T answer = question.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still " + answer);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            answer = question.get();
        }
    }
}
