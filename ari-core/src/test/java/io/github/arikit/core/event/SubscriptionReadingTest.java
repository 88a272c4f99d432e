package io.github.arikit.core.event;

import static io.github.arikit.core.event.TestEvents.CHANNEL;
import static io.github.arikit.core.event.TestEvents.dtmf;
import static io.github.arikit.core.event.TestEvents.dtmfs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriInterruptedException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.error.EventTimeoutException;
import io.github.arikit.core.error.SubscriptionClosedException;
import io.github.arikit.core.event.TestEvents.Dtmf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SubscriptionReadingTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final EventRouter router = new EventRouter(Runnable::run, new RecordingErrorHandler());
    private final Subscription<Dtmf> subscription = router.subscribe(CHANNEL, Dtmf.class);

    /** What a thread that reads came to. */
    private static final class Reader {
        final AtomicReference<Object> outcome = new AtomicReference<>();
        final Thread thread;

        Reader(java.util.function.Supplier<Object> read) {
            thread = new Thread(() -> {
                try {
                    outcome.set(read.get());
                } catch (RuntimeException e) {
                    outcome.set(e);
                }
            });
            thread.start();
        }

        Object outcome() throws InterruptedException {
            Threads.join(thread);
            return outcome.get();
        }
    }

    @Test
    void whatIsBufferedIsReadInOrder() {
        dtmfs(3).forEach(router::publish);

        assertThat(subscription.buffered()).isEqualTo(3);
        assertThat(subscription.next(Duration.ZERO)).isEqualTo(dtmf(0));
        assertThat(subscription.poll(Duration.ZERO)).contains(dtmf(1));
        assertThat(subscription.next(LONG)).isEqualTo(dtmf(2));
    }

    @Test
    void aWaitingReaderGetsTheEventThatComes() throws InterruptedException {
        Reader reader = new Reader(() -> subscription.next(LONG));
        Threads.untilWaiting(reader.thread);

        router.publish(dtmf(1));

        assertThat(reader.outcome()).isEqualTo(dtmf(1));
    }

    @Test
    void severalWaitingReadersGetOneEventEach() throws InterruptedException {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(new Reader(() -> subscription.next(LONG)));
        }
        readers.forEach(reader -> Threads.untilWaiting(reader.thread));

        dtmfs(4).forEach(router::publish);

        List<Object> outcomes = new ArrayList<>();
        for (Reader reader : readers) {
            outcomes.add(reader.outcome());
        }
        assertThat(outcomes).containsExactlyInAnyOrderElementsOf(dtmfs(4));
    }

    @Test
    void nextSaysWhatDidNotComeInTime() {
        assertThatThrownBy(() -> subscription.next(Duration.ofMillis(2)))
                .isInstanceOfSatisfying(
                        EventTimeoutException.class, e -> assertThat(e.waited()).isEqualTo(Duration.ofMillis(2)))
                .hasMessage("No Dtmf for channel:17.80 within 2 ms");
        assertThat(subscription.isOpen()).isTrue();
    }

    @Test
    void pollIsEmptyWhenNothingComesInTime() {
        assertThat(subscription.poll(Duration.ofMillis(2))).isEmpty();
    }

    @Test
    void aTimeThatIsTooLongToCountIsLegal() {
        router.publish(dtmf(1));

        assertThat(subscription.next(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(dtmf(1));
    }

    @Test
    void closingWakesAReaderWhichIsTold() throws InterruptedException {
        Reader reader = new Reader(() -> subscription.next(LONG));
        Threads.untilWaiting(reader.thread);

        subscription.close();

        assertThat(reader.outcome())
                .isInstanceOf(SubscriptionClosedException.class)
                .hasToString(SubscriptionClosedException.class.getName()
                        + ": The subscription to Dtmf for channel:17.80 is closed");
    }

    @Test
    void closingMakesPollEmpty() throws InterruptedException {
        Reader reader = new Reader(() -> subscription.poll(LONG).isEmpty());
        Threads.untilWaiting(reader.thread);

        subscription.close();

        assertThat(reader.outcome()).isEqualTo(true);
    }

    @Test
    void anInterruptEndsTheWaitAndStaysSet() throws InterruptedException {
        Reader reader = new Reader(() -> {
            try {
                return subscription.next(LONG);
            } catch (AriInterruptedException e) {
                return Thread.currentThread().isInterrupted() && e.outcome() == Outcome.NOT_SENT;
            }
        });
        Threads.untilWaiting(reader.thread);

        reader.thread.interrupt();

        assertThat(reader.outcome()).isEqualTo(true);
    }

    @Test
    void iterationEndsWhenTheSourceHasClosedAndAllIsRead() {
        dtmfs(3).forEach(router::publish);
        router.close();

        List<Dtmf> read = new ArrayList<>();
        for (Dtmf event : subscription) {
            read.add(event);
        }

        assertThat(read).isEqualTo(dtmfs(3));
    }

    @Test
    void anIteratorBeyondTheEndSaysSo() {
        Iterator<Dtmf> iterator = subscription.iterator();
        subscription.close();

        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void askingTheIteratorTwiceTakesOneEvent() {
        dtmfs(2).forEach(router::publish);
        Iterator<Dtmf> iterator = subscription.iterator();

        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.hasNext()).isTrue();

        assertThat(iterator.next()).isEqualTo(dtmf(0));
        assertThat(iterator.next()).isEqualTo(dtmf(1));
    }

    @Test
    void aStreamTakesNoMoreThanItNeeds() {
        dtmfs(5).forEach(router::publish);

        assertThat(subscription.stream().limit(2)).containsExactly(dtmf(0), dtmf(1));
        assertThat(subscription.buffered()).isEqualTo(3);
    }

    @Test
    void aSecondWayOfConsumingIsRefused() {
        subscription.poll(Duration.ZERO);

        assertThatThrownBy(() -> subscription.listen(Runnable::run, event -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The subscription to Dtmf for channel:17.80 is already read by a thread;"
                        + " open another one to consume the events in a second way");
        assertThatThrownBy(subscription::publisher).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(subscription::first).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyWayOfConsumingKeepsReadersAway() {
        Subscription<Dtmf> listened = router.subscribe(Dtmf.class);
        Subscription<Dtmf> awaited = router.subscribe(Dtmf.class);
        Subscription<Dtmf> streamed = router.subscribe(Dtmf.class);

        listened.listen(Runnable::run, event -> {});
        awaited.first();
        streamed.publisher();

        assertThat(List.of(listened, awaited, streamed))
                .allSatisfy(consumed -> assertThatThrownBy(() -> consumed.poll(Duration.ZERO))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("is already consumed"));
        assertThatThrownBy(() -> listened.listen(Runnable::run, event -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(streamed::publisher).isInstanceOf(IllegalStateException.class);
    }
}
