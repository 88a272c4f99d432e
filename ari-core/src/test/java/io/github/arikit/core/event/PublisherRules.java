package io.github.arikit.core.event;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterClass;

/** The rules of reactive streams for publishers; {@link PublisherRulesTest} runs them. */
class PublisherRules extends FlowPublisherVerification<TestEvents.Dtmf> {
    private static final long TIMEOUT_MILLIS = 500;
    private static final long NO_SIGNAL_MILLIS = 50;
    private static final int MOST_READY = 10_000;

    private final ExecutorService workers = WorkerThreads.start("rules");

    PublisherRules() {
        super(new TestEnvironment(TIMEOUT_MILLIS, NO_SIGNAL_MILLIS), TIMEOUT_MILLIS);
    }

    @AfterClass
    public void stop() {
        workers.shutdownNow();
    }

    /** One that completes after that many; a rule that asks for billions does not wait for them. */
    @Override
    public Flow.Publisher<TestEvents.Dtmf> createFlowPublisher(long elements) {
        EventRouter router = new EventRouter(workers, new RecordingErrorHandler());
        Subscription<TestEvents.Dtmf> subscription =
                router.subscription(TestEvents.Dtmf.class).capacity(MOST_READY).open();
        for (int i = 0; i < Math.min(elements, MOST_READY); i++) {
            router.publish(TestEvents.dtmf(i));
        }
        if (elements <= MOST_READY) {
            router.close();
        }
        return subscription.publisher();
    }

    /** One that has a subscriber already. */
    @Override
    public Flow.Publisher<TestEvents.Dtmf> createFailedFlowPublisher() {
        Executor nobody = task -> {};
        Flow.Publisher<TestEvents.Dtmf> publisher = new EventRouter(nobody, new RecordingErrorHandler())
                .subscribe(TestEvents.Dtmf.class)
                .publisher();
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {}

            @Override
            public void onNext(TestEvents.Dtmf item) {}

            @Override
            public void onError(Throwable throwable) {}

            @Override
            public void onComplete() {}
        });
        return publisher;
    }
}
