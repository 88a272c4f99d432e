package io.github.arikit.core.event;

import static io.github.arikit.core.event.TestEvents.CHANNEL;
import static io.github.arikit.core.event.TestEvents.dtmf;
import static io.github.arikit.core.event.TestEvents.dtmfs;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.TestEvents.Dtmf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class SubscriptionPublisherTest {
    private final RecordingErrorHandler errors = new RecordingErrorHandler();
    private final QueuedExecutor executor = new QueuedExecutor();
    private final EventRouter router = new EventRouter(executor, errors);
    private final Subscription<Dtmf> subscription = router.subscribe(CHANNEL, Dtmf.class);

    /** Remembers its signals, and asks for nothing by itself. */
    private static class Probe implements Flow.Subscriber<Dtmf> {
        final List<Dtmf> events = new ArrayList<>();
        final List<String> signals = new ArrayList<>();
        Flow.Subscription flow;

        @Override
        public void onSubscribe(Flow.Subscription flow) {
            this.flow = flow;
            signals.add("subscribed");
        }

        @Override
        public void onNext(Dtmf event) {
            events.add(event);
        }

        @Override
        public void onError(Throwable error) {
            signals.add(error.getClass().getSimpleName());
        }

        @Override
        public void onComplete() {
            signals.add("completed");
        }
    }

    private <P extends Probe> P subscribed(P probe) {
        subscription.publisher().subscribe(probe);
        executor.runAll();
        return probe;
    }

    @Test
    void onlyWhatWasAskedForIsSignalled() {
        Probe probe = subscribed(new Probe());
        dtmfs(5).forEach(router::publish);

        probe.flow.request(2);
        executor.runAll();
        assertThat(probe.events).isEqualTo(dtmfs(2));

        probe.flow.request(Long.MAX_VALUE);
        probe.flow.request(Long.MAX_VALUE);
        executor.runAll();
        assertThat(probe.events).isEqualTo(dtmfs(5));
    }

    @Test
    void aClosedSourceCompletesAfterTheRest() {
        Probe probe = subscribed(new Probe());
        dtmfs(2).forEach(router::publish);
        router.close();
        executor.runAll();
        assertThat(probe.signals).containsExactly("subscribed");

        probe.flow.request(2);
        executor.runAll();

        assertThat(probe.events).isEqualTo(dtmfs(2));
        assertThat(probe.signals).containsExactly("subscribed", "completed");
    }

    @Test
    void closingCompletesWithoutDemand() {
        Probe probe = subscribed(new Probe());
        dtmfs(2).forEach(router::publish);

        subscription.close();
        executor.runAll();

        assertThat(probe.events).isEmpty();
        assertThat(probe.signals).containsExactly("subscribed", "completed");
    }

    @Test
    void cancellingClosesTheSubscription() {
        Probe probe = subscribed(new Probe());
        dtmfs(2).forEach(router::publish);

        probe.flow.cancel();
        probe.flow.request(1);
        executor.runAll();

        assertThat(probe.events).isEmpty();
        assertThat(probe.signals).containsExactly("subscribed");
        assertThat(router.subscriptions()).isZero();
    }

    @Test
    void askingForNothingIsAnError() {
        Probe probe = subscribed(new Probe());

        probe.flow.request(0);
        executor.runAll();

        assertThat(probe.signals).containsExactly("subscribed", "IllegalArgumentException");
        assertThat(subscription.isOpen()).isFalse();
    }

    @Test
    void aSecondSubscriberGetsAnError() {
        Flow.Publisher<Dtmf> publisher = subscription.publisher();
        publisher.subscribe(new Probe());
        Probe second = new Probe();

        publisher.subscribe(second);
        second.flow.request(1);
        second.flow.cancel();

        assertThat(second.signals).containsExactly("subscribed", "IllegalStateException");
        assertThat(subscription.isOpen()).isTrue();
    }

    @Test
    void aSubscriberThatThrowsIsReportedAndCountsAsCancelled() {
        IllegalStateException mistake = new IllegalStateException("from the test");
        Probe probe = subscribed(new Probe() {
            @Override
            public void onNext(Dtmf event) {
                throw mistake;
            }
        });
        dtmfs(2).forEach(router::publish);

        probe.flow.request(2);
        executor.runAll();

        assertThat(errors.failures).containsExactly(new RecordingErrorHandler.Failure(subscription, dtmf(0), mistake));
        assertThat(subscription.isOpen()).isFalse();
        assertThat(probe.signals).containsExactly("subscribed");
    }

    @Test
    void aSubscriberThatThrowsAtTheStartCountsAsCancelled() {
        subscribed(new Probe() {
            @Override
            public void onSubscribe(Flow.Subscription flow) {
                throw new IllegalStateException("from the test");
            }
        });

        assertThat(subscription.isOpen()).isFalse();
    }
}
