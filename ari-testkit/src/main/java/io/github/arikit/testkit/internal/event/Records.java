package io.github.arikit.testkit.internal.event;

import io.github.arikit.testkit.Exchange;
import io.github.arikit.testkit.SpecViolation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a test can look up afterwards, the newest of each kind. May be used from any thread. */
public final class Records {
    /** How many of each kind are kept. */
    public static final int LIMIT = 2_000;

    private final Deque<SpecViolation> violations = new ArrayDeque<>();
    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    /** Remembers a violation. */
    public synchronized void violation(SpecViolation violation) {
        keep(violations, violation);
    }

    /** Remembers an exchange. */
    public synchronized void exchange(Exchange exchange) {
        keep(exchanges, exchange);
    }

    /** Returns the violations so far, oldest first. */
    public synchronized List<SpecViolation> violations() {
        return List.copyOf(violations);
    }

    /** Returns the exchanges so far, oldest first. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    private static <T> void keep(Deque<T> records, T record) {
        if (records.size() == LIMIT) {
            records.removeFirst();
        }
        records.addLast(record);
    }
}
