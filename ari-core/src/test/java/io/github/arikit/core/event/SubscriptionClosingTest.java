package io.github.arikit.core.event;

import static io.github.arikit.core.event.TestEvents.BRIDGE;
import static io.github.arikit.core.event.TestEvents.CHANNEL;
import static io.github.arikit.core.event.TestEvents.dtmf;
import static io.github.arikit.core.event.TestEvents.dtmfs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.SubscriptionClosedException;
import io.github.arikit.core.event.TestEvents.Dtmf;
import io.github.arikit.core.event.TestEvents.Event;
import io.github.arikit.core.event.TestEvents.Hangup;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubscriptionClosingTest {
    private final EventRouter router = new EventRouter(Runnable::run, new RecordingErrorHandler());

    @Test
    void closingDropsWhatIsBuffered() {
        Subscription<Dtmf> subscription = router.subscribe(Dtmf.class);
        router.publish(dtmf(1));

        subscription.close();

        assertThat(subscription.isOpen()).isFalse();
        assertThat(subscription.buffered()).isZero();
        assertThat(subscription.poll(Duration.ZERO)).isEmpty();
        assertThatThrownBy(() -> subscription.next(Duration.ZERO)).isInstanceOf(SubscriptionClosedException.class);
    }

    @Test
    void nothingIsReceivedAfterClosing() {
        Subscription<Dtmf> subscription = router.subscribe(Dtmf.class);
        subscription.close();

        router.publish(dtmf(1));

        assertThat(subscription.buffered()).isZero();
    }

    @Test
    void closingTwiceIsFine() {
        Subscription<Dtmf> subscription = router.subscribe(Dtmf.class);
        router.subscribe(Dtmf.class);

        subscription.close();
        subscription.close();

        assertThat(router.subscriptions()).isEqualTo(1);
    }

    @Test
    void theIndexIsEmptyAfterClosing() {
        Subscription<Event> subscription = router.subscription(Event.class)
                .key(CHANNEL)
                .key(BRIDGE)
                .key(Key.channel(""))
                .key(Key.of(Key.Kind.NONE, ""))
                .only(Dtmf.class)
                .only(Hangup.class)
                .open();
        assertThat(router.isIndexEmpty()).isFalse();

        subscription.close();

        assertThat(router.isIndexEmpty()).isTrue();
        assertThat(router.subscriptions()).isZero();
    }

    @Test
    void subscriptionsOfOneChannelCloseInAnyOrder() {
        Random random = new Random(17);
        List<Subscription<Dtmf>> subscriptions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            subscriptions.add(router.subscribe(CHANNEL, Dtmf.class));
        }
        Collections.shuffle(subscriptions, random);

        while (!subscriptions.isEmpty()) {
            subscriptions.remove(0).close();
            router.publish(dtmf(subscriptions.size()));
            assertThat(subscriptions)
                    .allSatisfy(left ->
                            assertThat(left.next(Duration.ZERO).number()).isEqualTo(subscriptions.size()));
        }

        assertThat(router.isIndexEmpty()).isTrue();
    }

    @Test
    void noReferenceToAClosedSubscriptionIsLeft() {
        List<Subscription<Dtmf>> neighbours =
                List.of(router.subscribe(CHANNEL, Dtmf.class), router.subscribe(CHANNEL, Dtmf.class));

        List<WeakReference<Subscription<Dtmf>>> closed = openAndClose(100);
        neighbours.get(0).close();

        Threads.until(() -> {
            System.gc();
            return closed.stream().allMatch(reference -> reference.refersTo(null));
        });
        assertThat(neighbours.get(1).isOpen()).isTrue();
    }

    private List<WeakReference<Subscription<Dtmf>>> openAndClose(int count) {
        List<WeakReference<Subscription<Dtmf>>> references = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Subscription<Dtmf> subscription = router.subscribe(CHANNEL, Dtmf.class);
            router.publish(dtmf(i));
            subscription.close();
            references.add(new WeakReference<>(subscription));
        }
        return references;
    }

    @Test
    void aClosedSubscriptionKeepsNoNeighbourAlive() {
        WeakReference<Subscription<Dtmf>> neighbour = new WeakReference<>(router.subscribe(CHANNEL, Dtmf.class));
        Subscription<Dtmf> kept = router.subscribe(CHANNEL, Dtmf.class);

        kept.close();
        closeIfThere(neighbour);

        Threads.until(() -> {
            System.gc();
            return neighbour.refersTo(null);
        });
        assertThat(kept.isOpen()).isFalse();
    }

    private static void closeIfThere(WeakReference<Subscription<Dtmf>> reference) {
        Subscription<Dtmf> subscription = reference.get();
        if (subscription != null) {
            subscription.close();
        }
    }

    @Test
    void aClosedSourceLeavesWhatIsBuffered() {
        Subscription<Dtmf> subscription = router.subscribe(Dtmf.class);
        dtmfs(2).forEach(router::publish);

        router.close();
        router.close();
        router.publish(dtmf(9));

        assertThat(subscription.isOpen()).isTrue();
        assertThat(subscription.next(Duration.ZERO)).isEqualTo(dtmf(0));
        assertThat(subscription.next(Duration.ZERO)).isEqualTo(dtmf(1));
        assertThatThrownBy(() -> subscription.next(Duration.ZERO)).isInstanceOf(SubscriptionClosedException.class);
        assertThat(subscription.isOpen()).isFalse();
        assertThat(router.isIndexEmpty()).isTrue();
    }

    @Test
    void aSubscriptionOfAClosedSourceCanStillBeClosed() {
        Subscription<Dtmf> subscription = router.subscribe(Dtmf.class);
        dtmfs(2).forEach(router::publish);
        router.close();

        subscription.close();

        assertThat(subscription.isOpen()).isFalse();
        assertThat(router.subscriptions()).isZero();
    }

    @Test
    void aClosedSourceEndsEverySubscription() {
        List<Subscription<Dtmf>> subscriptions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            subscriptions.add(router.subscribe(Key.channel("c" + i % 10), Dtmf.class));
        }

        router.close();

        assertThat(subscriptions).noneMatch(Subscription::isOpen);
    }

    @Test
    void subscribingToAClosedSourceIsRefused() {
        router.close();

        assertThatThrownBy(() -> router.subscribe(Dtmf.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The event source is closed");
        assertThat(router.isIndexEmpty()).isTrue();
        assertThat(router.subscriptions()).isZero();
    }

    @Test
    void aDrainedSubscriptionKeepsWhatComesWhileItsFeedEnds() {
        Subscription<Dtmf> subscription = router.subscription(Dtmf.class)
                .drain(() -> router.publish(dtmf(1)))
                .open();
        router.publish(dtmf(0));

        subscription.close();
        subscription.close();
        router.publish(dtmf(9));

        assertThat(subscription.next(Duration.ZERO)).isEqualTo(dtmf(0));
        assertThat(subscription.next(Duration.ZERO)).isEqualTo(dtmf(1));
        assertThatThrownBy(() -> subscription.next(Duration.ZERO)).isInstanceOf(SubscriptionClosedException.class);
        assertThat(router.isIndexEmpty()).isTrue();
    }

    @Test
    void whoeverClosesDuringADrainDoesNotCutItShort() {
        List<Subscription<Dtmf>> self = new ArrayList<>();
        Subscription<Dtmf> subscription = router.subscription(Dtmf.class)
                .drain(() -> {
                    self.forEach(Subscription::close);
                    router.close();
                    router.publish(dtmf(1));
                })
                .open();
        self.add(subscription);

        subscription.close();

        assertThat(subscription.next(Duration.ZERO)).isEqualTo(dtmf(1));
        assertThat(subscription.isOpen()).isFalse();
    }

    @Test
    void aDrainThatFailsEndsTheSubscriptionAllTheSame() {
        Subscription<Dtmf> subscription = router.subscription(Dtmf.class)
                .drain(() -> {
                    throw new IllegalStateException("feed");
                })
                .open();

        assertThatThrownBy(subscription::close).hasMessage("feed");

        assertThat(subscription.isOpen()).isFalse();
        assertThat(router.subscriptions()).isZero();
    }
}
