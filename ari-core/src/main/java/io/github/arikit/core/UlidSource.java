package io.github.arikit.core;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** Makes ULIDs that ascend, even when the clock stands still or goes back. May be shared between threads. */
final class UlidSource {
    private static final long MASK_40 = (1L << 40) - 1;

    private final LongSupplier clock;
    /** Asked once for a seed: drawing every id from it would make threads queue for entropy. */
    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());

    private long millis = -1;
    private long high;
    private long low;

    UlidSource() {
        this(System::currentTimeMillis);
    }

    /** Creates a source that takes the time, in milliseconds, from this clock. */
    UlidSource(LongSupplier clock) {
        this.clock = clock;
    }

    String next() {
        long now = clock.getAsLong();
        long time;
        long left;
        long right;
        synchronized (this) {
            if (now > millis) {
                millis = now;
                high = random.nextLong() & MASK_40;
                low = random.nextLong() & MASK_40;
            } else {
                increment();
            }
            time = millis;
            left = high;
            right = low;
        }
        return Ulid.format(time, left, right);
    }

    private void increment() {
        low = low + 1 & MASK_40;
        if (low == 0) {
            high = high + 1 & MASK_40;
            if (high == 0) {
                millis++;
            }
        }
    }
}
