package io.github.arikit.core.event;

import static io.github.arikit.core.event.TestEvents.CHANNEL;
import static io.github.arikit.core.event.TestEvents.dtmf;
import static io.github.arikit.core.event.TestEvents.dtmfs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.EventTimeoutException;
import io.github.arikit.core.error.SubscriptionClosedException;
import io.github.arikit.core.event.TestEvents.Dtmf;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SubscriptionFutureTest {
    private final QueuedExecutor executor = new QueuedExecutor();
    private final EventRouter router = new EventRouter(executor, new RecordingErrorHandler());
    private final Subscription<Dtmf> subscription = router.subscribe(CHANNEL, Dtmf.class);

    @Test
    void theFutureGetsAnEventThatWasBuffered() {
        router.publish(dtmf(1));

        CompletableFuture<Dtmf> first = subscription.first();
        executor.runAll();

        assertThat(first).isCompletedWithValue(dtmf(1));
    }

    @Test
    void theFutureGetsAnEventThatComesButNotOnThePublishingThread() {
        CompletableFuture<Dtmf> first = subscription.first();
        executor.runAll();

        router.publish(dtmf(1));
        assertThat(first).isNotDone();

        executor.runAll();
        assertThat(first).isCompletedWithValue(dtmf(1));
    }

    @Test
    void eventsThatDoNotMatchAreSkipped() {
        CompletableFuture<Dtmf> first = subscription.first(event -> event.number() == 2);

        dtmfs(5).forEach(router::publish);
        executor.runAll();

        assertThat(first).isCompletedWithValue(dtmf(2));
        assertThat(subscription.buffered()).isEqualTo(2);
    }

    @Test
    void futuresFollowEachOther() {
        CompletableFuture<Integer> sum = subscription
                .first()
                .thenCompose(one -> subscription.first().thenApply(two -> one.number() + two.number()));

        router.publish(dtmf(20));
        router.publish(dtmf(22));
        executor.runAll();

        assertThat(sum).isCompletedWithValue(42);
    }

    @Test
    void aSecondFutureBeforeTheFirstIsDoneIsRefused() {
        subscription.first();

        assertThatThrownBy(subscription::first)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The future before, of Dtmf for channel:17.80, is not done");
    }

    @Test
    void cancellingLeavesTheSubscriptionAndItsEvents() {
        subscription.first().cancel(true);
        router.publish(dtmf(1));
        executor.runAll();

        assertThat(subscription.isOpen()).isTrue();
        CompletableFuture<Dtmf> next = subscription.first();
        executor.runAll();
        assertThat(next).isCompletedWithValue(dtmf(1));
    }

    @Test
    void anEventTakenForAFutureThatIsCancelledMeanwhileIsKept() {
        CompletableFuture<Dtmf> cancelled = new CompletableFuture<>();
        CompletableFuture<Dtmf> first = subscription.first(event -> cancelled.cancel(true));
        cancelled.whenComplete((event, error) -> first.cancel(true));
        dtmfs(2).forEach(router::publish);
        executor.runAll();

        CompletableFuture<Dtmf> next = subscription.first();
        executor.runAll();

        assertThat(first).isCancelled();
        assertThat(next).isCompletedWithValue(dtmf(0));
        assertThat(subscription.dropped()).isZero();
    }

    @Test
    void closingFailsTheFuture() {
        CompletableFuture<Dtmf> first = subscription.first();

        subscription.close();
        executor.runAll();

        assertThatThrownBy(first::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SubscriptionClosedException.class);
    }

    @Test
    void aFutureOfAClosedSubscriptionFails() {
        subscription.close();

        CompletableFuture<Dtmf> first = subscription.first();
        executor.runAll();

        assertThat(first).isCompletedExceptionally();
    }

    @Test
    void aClosedSourceFailsTheFutureOnceAllIsSkipped() {
        CompletableFuture<Dtmf> first = subscription.first(event -> event.number() > 9);
        dtmfs(3).forEach(router::publish);

        router.close();
        executor.runAll();

        assertThatThrownBy(first::get).hasCauseInstanceOf(SubscriptionClosedException.class);
    }

    @Test
    void theFutureFailsWhenTimeIsUp() {
        EventRouter direct = new EventRouter(Runnable::run, new RecordingErrorHandler());
        Subscription<Dtmf> open = direct.subscribe(CHANNEL, Dtmf.class);

        CompletableFuture<Dtmf> first = open.first(event -> true, Duration.ofMillis(2));

        assertThatThrownBy(() -> first.get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(EventTimeoutException.class)
                .hasMessageContaining("No Dtmf for channel:17.80 within 2 ms");
        assertThat(open.isOpen()).isTrue();
    }

    @Test
    void theFutureGetsTheEventThatComesInTime() {
        CompletableFuture<Dtmf> first = subscription.first(event -> true, Duration.ofMinutes(5));

        router.publish(dtmf(1));
        executor.runAll();

        assertThat(first).isCompletedWithValue(dtmf(1));
    }

    @Test
    void aConditionThatThrowsFailsTheFuture() {
        IllegalArgumentException mistake = new IllegalArgumentException("from the test");
        CompletableFuture<Dtmf> first = subscription.first(event -> {
            throw mistake;
        });

        router.publish(dtmf(1));
        executor.runAll();

        assertThatThrownBy(first::get).hasCause(mistake);
        assertThat(subscription.isOpen()).isTrue();
    }
}
