package io.github.arikit.core.event;

import static io.github.arikit.core.event.TestEvents.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.TestEvents.Dtmf;
import io.github.arikit.core.event.TestEvents.Hangup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIndexScaleTest {
    private static final int MANY = 100_000;

    private final EventRouter router = new EventRouter(Runnable::run, new RecordingErrorHandler());
    private final AtomicInteger looks = new AtomicInteger();

    private Subscription<Dtmf> counted(Key key) {
        return router.subscription(Dtmf.class)
                .key(key)
                .where(event -> looks.incrementAndGet() > 0)
                .open();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 10_000, MANY})
    void anEventLooksOnlyAtWhatItReaches(int subscriptions) {
        for (int i = 0; i < subscriptions; i++) {
            counted(Key.channel("c" + i));
        }

        router.publish(new Dtmf(1, Key.channel("c0")));

        assertThat(looks).hasValue(1);
    }

    @Test
    void subscriptionsToOtherTypesOfTheSameChannelAreNotLookedAt() {
        for (int i = 0; i < 1_000; i++) {
            router.subscription(Hangup.class)
                    .key(CHANNEL)
                    .where(event -> looks.incrementAndGet() > 0)
                    .open();
        }
        counted(CHANNEL);

        router.publish(TestEvents.dtmf(1));

        assertThat(looks).hasValue(1);
    }

    @Test
    void oneHundredThousandSubscriptionsLeaveAnEmptyIndex() {
        List<Subscription<Dtmf>> subscriptions = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            subscriptions.add(router.subscribe(Key.channel("c" + i), Dtmf.class));
        }
        assertThat(router.subscriptions()).isEqualTo(MANY);
        Collections.shuffle(subscriptions, new Random(17));

        subscriptions.forEach(Subscription::close);

        assertThat(router.subscriptions()).isZero();
        assertThat(router.isIndexEmpty()).isTrue();
    }

    @Test
    void oneHundredThousandSubscriptionsToOneChannelAreAllReached() {
        List<Subscription<Dtmf>> subscriptions = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            subscriptions.add(router.subscribe(CHANNEL, Dtmf.class));
        }

        router.publish(TestEvents.dtmf(1));

        assertThat(subscriptions).allMatch(subscription -> subscription.buffered() == 1);
        subscriptions.forEach(Subscription::close);
        assertThat(router.isIndexEmpty()).isTrue();
    }
}
