package io.github.arikit.handles;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelUserevent;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many requests and events at once: each answer goes to its caller, and each event comes in its turn. */
@Timeout(300)
class LoadIT {
    private static final int THREADS = 16;
    private static final int READS = Integer.getInteger("ari.reads", 8_000);
    private static final int AT_ONCE = 500;
    private static final int EVENTS = 20_000;

    private final String application = "load-" + ResourceIds.next();
    private final List<ChannelHandle> calls = new ArrayList<>();
    private AsteriskUnderTest asterisk;
    private AriClient ari;

    @BeforeEach
    void connect() {
        asterisk = AsteriskUnderTest.start();
        ari = Ari.connect(asterisk.config(application).build());
    }

    @AfterEach
    void close() {
        calls.forEach(ChannelHandle::hangup);
        ari.close();
        asterisk.close();
    }

    private void makeCalls() {
        for (int i = 0; i < THREADS; i++) {
            ChannelHandle call = ari.stageOriginate("Local/answer@default", options -> options.app(application));
            try (Subscription<StasisStart> start = call.subscribe(StasisStart.class)) {
                calls.add(call.exec());
                start.next(PATIENCE);
            }
        }
    }

    @Test
    void everyAnswerOfManyThreadsGoesToItsCaller() throws Exception {
        makeCalls();
        AtomicInteger wrong = new AtomicInteger();
        AtomicInteger right = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (ChannelHandle call : calls) {
            Thread reader = new Thread(() -> {
                for (int i = 0; i < READS; i++) {
                    (call.get().id().equals(call.id()) ? right : wrong).incrementAndGet();
                }
            });
            reader.start();
            readers.add(reader);
        }

        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(wrong).hasValue(0);
        assertThat(right).hasValue(THREADS * READS);
    }

    @Test
    void hundredsOfAsynchronousRequestsAtOnceAllEnd() throws Exception {
        makeCalls();
        List<CompletableFuture<Channel>> answers = new ArrayList<>();

        for (int i = 0; i < AT_ONCE; i++) {
            answers.add(calls.get(i % THREADS).getAsync());
        }

        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(answers.get(i).join().id())
                    .isEqualTo(calls.get(i % THREADS).id());
        }
    }

    @Test
    void twentyThousandEventsComeInTheirOrder() {
        try (Subscription<ChannelUserevent> events =
                ari.subscription(ChannelUserevent.class).capacity(EVENTS).open()) {

            for (int i = 0; i < EVENTS; i++) {
                ari.events().userEvent("n" + i, application);
            }

            for (int i = 0; i < EVENTS; i++) {
                assertThat(events.next(PATIENCE).eventName()).isEqualTo("n" + i);
            }
            assertThat(events.dropped()).isZero();
        }
    }
}
