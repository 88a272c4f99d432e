package io.github.arikit.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.TestEvents.Dtmf;
import io.github.arikit.core.event.TestEvents.Event;
import io.github.arikit.core.event.TestEvents.Hangup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Races of publishing with opening and closing, each seed for a bounded number of rounds. */
class EventRouterStressTest {
    private static final int CHANNELS = 4;
    private static final int EVENTS = 20_000;

    private final EventRouter router = new EventRouter(Runnable::run, new RecordingErrorHandler());
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

    private static Key channel(int i) {
        return Key.channel("c" + i % CHANNELS);
    }

    private Thread start(Runnable work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                failures.add(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            Threads.join(thread);
        }
        assertThat(failures).isEmpty();
    }

    private static List<Integer> numbers(Subscription<? extends Event> subscription) {
        List<Integer> numbers = new ArrayList<>();
        Optional<? extends Event> next = subscription.poll(Duration.ZERO);
        while (next.isPresent()) {
            numbers.add(next.get().number());
            next = subscription.poll(Duration.ZERO);
        }
        return numbers;
    }

    /** Opens and closes neighbours in the chains of the others, in many shapes. */
    private void churn(Random random, AtomicBoolean done) {
        List<Subscription<?>> mine = new ArrayList<>();
        while (!done.get()) {
            if (mine.size() < 30 && random.nextBoolean()) {
                SubscriptionBuilder<Event> builder = router.subscription(Event.class);
                for (int i = random.nextInt(4); i > 0; i--) {
                    builder.key(random.nextInt(5) == 0 ? Key.channel("") : channel(random.nextInt(CHANNELS)));
                }
                mine.add((random.nextBoolean() ? builder.only(Dtmf.class) : builder)
                        .capacity(8)
                        .open());
            } else if (!mine.isEmpty()) {
                mine.remove(random.nextInt(mine.size())).close();
            }
        }
        mine.forEach(Subscription::close);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoWasOpenBeforeGetsEveryEventOnceAndInOrder(long seed) throws InterruptedException {
        List<Subscription<? extends Event>> stable = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            stable.add(router.subscription(Dtmf.class)
                    .key(channel(i))
                    .capacity(EVENTS)
                    .open());
        }
        stable.add(router.subscription(Event.class)
                .key(channel(0))
                .key(channel(1))
                .capacity(EVENTS)
                .open());
        stable.add(router.subscription(Dtmf.class).capacity(EVENTS).open());
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> churners =
                List.of(start(() -> churn(new Random(seed), done)), start(() -> churn(new Random(seed + 100), done)));

        for (int i = 0; i < EVENTS; i++) {
            router.publish(new Dtmf(i, channel(i), channel(i + 1)));
        }
        done.set(true);
        join(churners);

        for (int c = 0; c < CHANNELS; c++) {
            int channel = c;
            assertThat(numbers(stable.get(c)))
                    .hasSize(EVENTS / CHANNELS * 2)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(n -> n % CHANNELS == channel || (n + 1) % CHANNELS == channel);
        }
        assertThat(numbers(stable.get(CHANNELS)))
                .hasSize(EVENTS / CHANNELS * 3)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(numbers(stable.get(CHANNELS + 1))).hasSize(EVENTS).isSorted().doesNotHaveDuplicates();
        stable.forEach(Subscription::close);
        assertThat(router.isIndexEmpty()).isTrue();
        assertThat(router.subscriptions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void severalPublishersLoseAndRepeatNothing(long seed) throws InterruptedException {
        int publishers = 4;
        Subscription<Event> several = router.subscription(Event.class)
                .key(channel(0))
                .key(channel(1))
                .key(Key.channel(""))
                .capacity(EVENTS)
                .open();
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> churners = List.of(start(() -> churn(new Random(seed), done)));
        List<Thread> threads = new ArrayList<>();
        int share = EVENTS / publishers;
        for (int p = 0; p < publishers; p++) {
            int first = p * share;
            threads.add(start(() -> {
                for (int i = first; i < first + share; i++) {
                    router.publish(
                            i % 2 == 0 ? new Dtmf(i, channel(0), channel(1)) : new Hangup(i, channel(1), channel(2)));
                }
            }));
        }
        join(threads);
        done.set(true);
        join(churners);

        List<Integer> numbers = numbers(several);
        assertThat(numbers).hasSize(EVENTS).doesNotHaveDuplicates();
        for (int p = 0; p < publishers; p++) {
            int publisher = p;
            assertThat(numbers.stream().filter(n -> n / share == publisher)).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingIsReceivedOnceClosingHasReturned(long seed) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread publisher = start(() -> {
            for (int i = 0; !done.get(); i++) {
                router.publish(new Dtmf(i, channel(0)));
            }
        });
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<AtomicInteger> begun = new ArrayList<>();
        List<Integer> begunWhenClosed = new ArrayList<>();
        try {
            Random random = new Random(seed);
            for (int round = 0; round < 1_000; round++) {
                Subscription<Dtmf> read = router.subscribe(channel(0), Dtmf.class);
                Subscription<Dtmf> heard = router.subscribe(channel(0), Dtmf.class);
                AtomicInteger calls = new AtomicInteger();
                heard.listen(pool, event -> calls.incrementAndGet());
                if (round % 10 == 0) {
                    Threads.until(() -> calls.get() > 0);
                }
                for (int i = random.nextInt(500); i > 0; i--) {
                    Thread.onSpinWait();
                }
                while (round % 10 == 0 && calls.get() == 0) {
                    Thread.yield(); // In some rounds the listener is certainly at work when it is closed.
                }

                read.close();
                heard.close();

                begun.add(calls);
                begunWhenClosed.add(calls.get());
                assertThat(read.buffered()).isZero();
                assertThat(read.poll(Duration.ZERO)).isEmpty();
            }
        } finally {
            done.set(true);
            pool.shutdown();
        }
        assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        for (int round = 0; round < begun.size(); round++) {
            // The one more had been taken before closing.
            assertThat(begun.get(round).get() - begunWhenClosed.get(round)).isLessThanOrEqualTo(1);
        }
        join(List.of(publisher));
        assertThat(router.isIndexEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void closingTheSourceWhileOthersSubscribeLeavesNothingBehind(long seed) throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            EventRouter closing = new EventRouter(Runnable::run, new RecordingErrorHandler());
            ConcurrentLinkedQueue<Subscription<?>> opened = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < CHANNELS; i++) {
                // Found under one key only: who spoils the chain of that key leaves this one open for ever.
                opened.add(closing.subscribe(channel(i), Dtmf.class));
                opened.add(closing.subscribe(channel(i), Hangup.class));
            }
            CountDownLatch some = new CountDownLatch(1 + new Random(seed + round).nextInt(20));
            Runnable subscribe = () -> {
                try {
                    for (int i = 0; i < EVENTS; i++) {
                        opened.add(closing.subscription(Event.class)
                                .key(channel(i))
                                .key(channel(i + 1))
                                .only(i % 2 == 0 ? Dtmf.class : Hangup.class)
                                .open());
                        some.countDown();
                    }
                } catch (IllegalStateException e) {
                    some.countDown();
                }
            };
            List<Thread> subscribers = List.of(start(subscribe), start(subscribe));
            Threads.until(() -> some.getCount() == 0);

            closing.close();
            join(subscribers);

            assertThat(opened).noneMatch(Subscription::isOpen);
            assertThat(closing.isIndexEmpty()).isTrue();
            assertThat(closing.subscriptions()).isZero();
        }
    }

    @Test
    void severalReadersShareTheEventsWithoutLoss() throws InterruptedException {
        Subscription<Dtmf> subscription =
                router.subscription(Dtmf.class).capacity(EVENTS).open();
        ConcurrentLinkedQueue<Integer> read = new ConcurrentLinkedQueue<>();
        List<Thread> readers = new ArrayList<>();
        for (int r = 0; r < 3; r++) {
            readers.add(start(() -> {
                for (Dtmf event : subscription) {
                    read.add(event.number());
                }
            }));
        }

        TestEvents.dtmfs(EVENTS).forEach(router::publish);
        router.close();
        join(readers);

        assertThat(read).hasSize(EVENTS).doesNotHaveDuplicates();
        assertThat(subscription.dropped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsDroppedIsCountedOnceWhoeverPublishesAndReads(long seed) throws InterruptedException {
        OverflowPolicy policy = seed % 2 == 0 ? OverflowPolicy.DROP_NEWEST : OverflowPolicy.DROP_OLDEST;
        Subscription<Dtmf> narrow =
                router.subscription(Dtmf.class).capacity(3).overflow(policy).open();
        AtomicInteger read = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (int r = 0; r < 2; r++) {
            readers.add(start(() -> narrow.forEach(event -> read.incrementAndGet())));
        }
        List<Thread> publishers = new ArrayList<>();
        for (int p = 0; p < 3; p++) {
            publishers.add(start(() -> TestEvents.dtmfs(EVENTS).forEach(router::publish)));
        }

        join(publishers);
        router.close();
        join(readers);

        assertThat(read.get() + narrow.dropped()).isEqualTo(3L * EVENTS);
        assertThat(router.dropped()).isEqualTo(narrow.dropped()).isPositive();
    }

    @Test
    void aListenerOnAPoolMissesNoWakeUp() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Integer> heard = new ArrayList<>();
            Subscription<Dtmf> subscription =
                    router.subscription(Dtmf.class).capacity(EVENTS).open();
            AtomicInteger count = new AtomicInteger();
            subscription.listen(pool, event -> {
                heard.add(event.number());
                count.incrementAndGet();
                // So that it goes idle at ever another moment of the next event's coming.
                for (int pause = event.number() % 128; pause > 0; pause--) {
                    Thread.onSpinWait();
                }
            });

            for (int i = 0; i < EVENTS; i++) {
                router.publish(new Dtmf(i, channel(0)));
                int published = i + 1;
                Threads.until(() -> count.get() == published);
            }

            assertThat(heard).hasSize(EVENTS).isSorted().doesNotHaveDuplicates();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void closingWakesEachReaderHoweverLateItBeganToWait() throws InterruptedException {
        for (int round = 0; round < 2_000; round++) {
            Subscription<Dtmf> subscription = router.subscribe(channel(0), Dtmf.class);
            List<Thread> readers = List.of(
                    start(() -> subscription.forEach(event -> {})), start(() -> subscription.forEach(event -> {})));
            for (int i = round % 200; i > 0; i--) {
                Thread.onSpinWait();
            }

            subscription.close();

            join(readers);
        }
    }

    @Test
    void closingInSeveralThreadsAtOnceIsClosingOnce() throws InterruptedException {
        AtomicInteger ends = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        Thread publisher = start(() -> {
            for (int i = 0; !done.get(); i++) {
                router.publish(new Dtmf(i, channel(0)));
            }
        });
        int rounds = 2_000;
        for (int round = 0; round < rounds; round++) {
            SubscriptionBuilder<Dtmf> description =
                    router.subscription(Dtmf.class).key(channel(0)).key(channel(1));
            if (round % 2 == 0) {
                description.drain(ends::incrementAndGet);
            }
            Subscription<Dtmf> subscription = description.open();
            Thread other = start(subscription::close);
            subscription.close();
            join(List.of(other));
        }
        done.set(true);
        join(List.of(publisher));

        assertThat(ends).hasValue(rounds / 2);
        assertThat(router.subscriptions()).isZero();
        assertThat(router.isIndexEmpty()).isTrue();
    }

    @Test
    void whatSeveralThreadsOpenAtOnceIsAllReached() throws InterruptedException {
        ConcurrentLinkedQueue<Subscription<Dtmf>> opened = new ConcurrentLinkedQueue<>();
        CountDownLatch together = new CountDownLatch(4);
        List<Thread> openers = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            openers.add(start(() -> {
                together.countDown();
                Threads.until(() -> together.getCount() == 0);
                for (int i = 0; i < 2_000; i++) {
                    opened.add(router.subscribe(channel(i), Dtmf.class));
                }
            }));
        }
        join(openers);

        for (int i = 0; i < CHANNELS; i++) {
            router.publish(new Dtmf(i, channel(i)));
        }

        assertThat(opened).hasSize(8_000).allMatch(subscription -> subscription.buffered() == 1);
    }

    @Test
    void whatIsFirstSubscribedToAtTheSameTimeIsAllReached() throws InterruptedException {
        List<Class<? extends Event>> types = List.of(Event.class, Dtmf.class, Hangup.class);
        for (int round = 0; round < 2_000; round++) {
            EventRouter fresh = new EventRouter(Runnable::run, new RecordingErrorHandler());
            ConcurrentLinkedQueue<Subscription<? extends Event>> opened = new ConcurrentLinkedQueue<>();
            CountDownLatch together = new CountDownLatch(types.size());
            List<Thread> openers = new ArrayList<>();
            for (Class<? extends Event> type : types) {
                openers.add(start(() -> {
                    together.countDown();
                    Threads.until(() -> together.getCount() == 0);
                    opened.add(fresh.subscription(type).open());
                }));
            }
            join(openers);

            fresh.publish(new Dtmf(1, channel(0)));
            fresh.publish(new Hangup(2, channel(0)));

            assertThat(opened).hasSize(types.size()).allMatch(subscription -> subscription.buffered() > 0);
        }
    }
}
