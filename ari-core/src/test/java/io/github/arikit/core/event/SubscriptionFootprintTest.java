package io.github.arikit.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.TestEvents.Dtmf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionFootprintTest {
    private static final int COUNT = 100_000;
    private static final int MOST_BYTES = 400;

    @Test
    void anIdleSubscriptionIsSmall() {
        EventRouter router = new EventRouter(Runnable::run, new RecordingErrorHandler());
        List<Key> keys = new ArrayList<>(COUNT);
        List<Subscription<Dtmf>> subscriptions = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            keys.add(Key.channel("1700000000." + i));
        }

        long before = usedBytes();
        keys.forEach(key -> subscriptions.add(router.subscribe(key, Dtmf.class)));
        long idle = (usedBytes() - before) / COUNT;
        keys.forEach(key -> router.publish(new Dtmf(1, key)));
        subscriptions.forEach(subscription -> subscription.next(Duration.ZERO));
        long used = (usedBytes() - before) / COUNT;
        assertThat(router.subscriptions()).isEqualTo(COUNT);
        subscriptions.forEach(Subscription::close);

        System.out.printf("bytes per subscription: %d idle, %d once read%n", idle, used);
        assertThat(idle).isLessThan(MOST_BYTES);
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
