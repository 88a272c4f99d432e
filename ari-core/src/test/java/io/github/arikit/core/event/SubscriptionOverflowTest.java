package io.github.arikit.core.event;

import static io.github.arikit.core.event.TestEvents.dtmf;
import static io.github.arikit.core.event.TestEvents.dtmfs;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.TestEvents.Dtmf;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubscriptionOverflowTest {
    private final RecordingErrorHandler errors = new RecordingErrorHandler();
    private final EventRouter router = new EventRouter(Runnable::run, errors);

    @Test
    void theOldestEventsAreDroppedUnlessToldOtherwise() {
        Subscription<Dtmf> subscription =
                router.subscription(Dtmf.class).capacity(3).open();

        dtmfs(5).forEach(router::publish);

        assertThat(subscription.buffered()).isEqualTo(3);
        assertThat(subscription.dropped()).isEqualTo(2);
        assertThat(subscription.stream().limit(3)).containsExactly(dtmf(2), dtmf(3), dtmf(4));
    }

    @Test
    void theNewestEventsAreDroppedOnDemand() {
        Subscription<Dtmf> subscription = router.subscription(Dtmf.class)
                .capacity(3)
                .overflow(OverflowPolicy.DROP_NEWEST)
                .open();

        dtmfs(5).forEach(router::publish);

        assertThat(subscription.dropped()).isEqualTo(2);
        assertThat(subscription.stream().limit(3)).containsExactly(dtmf(0), dtmf(1), dtmf(2));
    }

    @Test
    void theDefaultCapacityIs1024() {
        Subscription<Dtmf> subscription = router.subscribe(Dtmf.class);

        dtmfs(1_025).forEach(router::publish);

        assertThat(subscription.buffered()).isEqualTo(1_024);
        assertThat(subscription.dropped()).isEqualTo(1);
    }

    @Test
    void thereIsOneNoticeUntilHalfOfTheBufferIsFree() {
        Subscription<Dtmf> subscription =
                router.subscription(Dtmf.class).capacity(4).open();

        dtmfs(10).forEach(router::publish);
        subscription.next(Duration.ZERO);
        dtmfs(2).forEach(router::publish);
        assertThat(errors.overflows).hasSize(1);

        subscription.next(Duration.ZERO);
        subscription.next(Duration.ZERO);
        dtmfs(3).forEach(router::publish);
        assertThat(errors.overflows).containsExactly(subscription, subscription);
        assertThat(subscription.dropped()).isEqualTo(8);
    }

    @Test
    void aBufferOfOneRecoversWhenItIsRead() {
        Subscription<Dtmf> subscription =
                router.subscription(Dtmf.class).capacity(1).open();

        dtmfs(3).forEach(router::publish);
        subscription.next(Duration.ZERO);
        dtmfs(2).forEach(router::publish);

        assertThat(errors.overflows).hasSize(2);
    }

    @Test
    void aFullNeighbourTakesNothingFromASubscription() {
        router.subscription(Dtmf.class).capacity(1).open();
        Subscription<Dtmf> roomy = router.subscribe(Dtmf.class);

        dtmfs(100).forEach(router::publish);

        assertThat(roomy.buffered()).isEqualTo(100);
        assertThat(roomy.dropped()).isZero();
    }
}
