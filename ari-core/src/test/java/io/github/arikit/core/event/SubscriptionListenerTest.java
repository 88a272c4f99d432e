package io.github.arikit.core.event;

import static io.github.arikit.core.event.TestEvents.CHANNEL;
import static io.github.arikit.core.event.TestEvents.dtmf;
import static io.github.arikit.core.event.TestEvents.dtmfs;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.TestEvents.Dtmf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SubscriptionListenerTest {
    private final RecordingErrorHandler errors = new RecordingErrorHandler();
    private final EventRouter router = new EventRouter(Runnable::run, errors);
    private final Subscription<Dtmf> subscription = router.subscribe(CHANNEL, Dtmf.class);
    private final QueuedExecutor executor = new QueuedExecutor();
    private final List<Dtmf> heard = new ArrayList<>();

    @Test
    void theListenerHearsWhatWasBufferedAndWhatComes() {
        router.publish(dtmf(0));
        subscription.listen(executor, heard::add);
        router.publish(dtmf(1));

        executor.runAll();
        router.publish(dtmf(2));
        executor.runAll();

        assertThat(heard).isEqualTo(dtmfs(3));
    }

    @Test
    void nothingIsHeardOnThePublishingThread() {
        subscription.listen(executor, heard::add);

        router.publish(dtmf(0));

        assertThat(heard).isEmpty();
        assertThat(subscription.buffered()).isEqualTo(1);
    }

    @Test
    void oneTaskServesManyEvents() {
        subscription.listen(executor, heard::add);

        dtmfs(60).forEach(router::publish);

        assertThat(executor.waiting()).isEqualTo(1);
        executor.runOne();
        assertThat(heard).hasSize(60);
    }

    @Test
    void afterABatchTheExecutorGetsItsTurn() {
        subscription.listen(executor, heard::add);
        dtmfs(SerialTask.BATCH + 1).forEach(router::publish);

        executor.runOne();
        assertThat(heard).hasSize(SerialTask.BATCH);
        assertThat(executor.waiting()).isEqualTo(1);

        executor.runAll();
        assertThat(heard).isEqualTo(dtmfs(SerialTask.BATCH + 1));
    }

    @Test
    void aListenerThatThrowsHearsTheNextEvent() {
        IllegalStateException mistake = new IllegalStateException("from the test");
        subscription.listen(executor, event -> {
            heard.add(event);
            if (event.number() == 0) {
                throw mistake;
            }
        });

        dtmfs(2).forEach(router::publish);
        executor.runAll();

        assertThat(heard).isEqualTo(dtmfs(2));
        assertThat(errors.failures).containsExactly(new RecordingErrorHandler.Failure(subscription, dtmf(0), mistake));
        assertThat(subscription.isOpen()).isTrue();
    }

    @Test
    void anErrorOfTheListenerIsReportedToo() {
        AssertionError mistake = new AssertionError("from the test");
        subscription.listen(executor, event -> {
            throw mistake;
        });

        router.publish(dtmf(0));
        executor.runAll();

        assertThat(errors.failures)
                .extracting(RecordingErrorHandler.Failure::error)
                .containsExactly(mistake);
    }

    @Test
    void noCallBeginsAfterClosing() {
        subscription.listen(executor, heard::add);
        dtmfs(3).forEach(router::publish);

        subscription.close();
        executor.runAll();

        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerMayCloseItsSubscription() {
        subscription.listen(executor, event -> {
            heard.add(event);
            subscription.close();
        });

        dtmfs(3).forEach(router::publish);
        executor.runAll();

        assertThat(heard).containsExactly(dtmf(0));
    }

    @Test
    void aListenerMayPublish() {
        subscription.listen(Runnable::run, event -> {
            heard.add(event);
            if (event.number() < 3) {
                router.publish(dtmf(event.number() + 1));
            }
        });

        router.publish(dtmf(0));

        assertThat(heard).isEqualTo(dtmfs(4));
    }

    @Test
    void aClosedSourceLetsTheListenerHearTheRest() {
        subscription.listen(executor, heard::add);
        dtmfs(3).forEach(router::publish);

        router.close();
        executor.runAll();

        assertThat(heard).isEqualTo(dtmfs(3));
        assertThat(subscription.isOpen()).isFalse();
    }

    @Test
    void anExecutorThatRefusesLosesNothingAndStopsNobody() {
        subscription.listen(executor, heard::add);
        executor.runAll();
        executor.refuses = true;
        dtmfs(2).forEach(router::publish);

        executor.refuses = false;
        router.publish(dtmf(2));
        executor.runAll();

        assertThat(heard).isEqualTo(dtmfs(3));
    }

    @Test
    void theListenerIsNeverCalledTwiceAtOnceAndKeepsTheOrder() {
        int count = 20_000;
        Subscription<Dtmf> roomy =
                router.subscription(Dtmf.class).capacity(count).open();
        AtomicBoolean inside = new AtomicBoolean();
        AtomicBoolean overlapped = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            roomy.listen(pool, event -> {
                overlapped.compareAndSet(false, !inside.compareAndSet(false, true));
                numbers.add(event.number());
                inside.set(false);
                done.incrementAndGet();
            });

            dtmfs(count).forEach(router::publish);
            Threads.until(() -> done.get() == count);
        } finally {
            pool.shutdownNow();
        }

        assertThat(overlapped).isFalse();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }
}
