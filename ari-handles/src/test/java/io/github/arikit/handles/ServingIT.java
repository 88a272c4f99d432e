package io.github.arikit.handles;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.ChannelState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handlers of calls: they may block and send requests, and what they throw is not lost. */
class ServingIT {
    private final String application = "serving-" + ResourceIds.next();
    private final CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    private final CompletableFuture<AriMessage> thrownFor = new CompletableFuture<>();
    private AsteriskUnderTest asterisk;
    private AriClient ari;

    @BeforeEach
    void connect() {
        asterisk = AsteriskUnderTest.start();
        EventErrorHandler errors = (subscription, event, error) -> {
            thrownFor.complete(event);
            thrown.complete(error);
        };
        ari = Ari.builder(asterisk.config(application).build()).errors(errors).connect();
    }

    @AfterEach
    void close() {
        ari.close();
        asterisk.close();
    }

    @Test
    void handlersOfDifferentCallsRunSideBySideAndMayBlockOnRequests() throws Exception {
        int calls = 10;
        CountDownLatch allAtOnce = new CountDownLatch(calls);
        List<ChannelHandle> callers = new ArrayList<>();
        try (Subscription<StasisStart> serving = ari.onStasisStart(call -> {
            assertThat(call.get().state()).isEqualTo(ChannelState.UP);
            allAtOnce.countDown();
            // Only if all the others get this far, too, does it go on.
            awaitUninterrupted(allAtOnce);
            call.hangup();
        })) {
            for (int i = 0; i < calls; i++) {
                callers.add(ari.stageOriginate("Local/answer@default", options -> options.app(application)));
            }
            List<Subscription<ChannelDestroyed>> ends = callers.stream()
                    .map(caller -> caller.subscribe(ChannelDestroyed.class))
                    .toList();
            callers.forEach(ChannelHandle::exec);

            for (Subscription<ChannelDestroyed> end : ends) {
                end.next(PATIENCE);
                end.close();
            }
            assertThat(serving.dropped()).isZero();
        }
        assertThat(thrown).isNotDone();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("Nobody interrupts a handler", e);
        }
    }

    @Test
    void whatAHandlerThrowsReachesTheErrorHandlerWithItsEvent() throws Exception {
        ChannelHandle caller = ari.stageOriginate("Local/answer@default", options -> options.app(application));
        try (Subscription<StasisStart> serving = ari.onStasisStart(call -> {
            throw new IllegalStateException("on purpose");
        })) {
            caller.exec();

            assertThat(thrown.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).hasMessage("on purpose");
            assertThat(thrownFor.get(1, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            StasisStart.class,
                            event -> assertThat(event.channel().id()).isEqualTo(caller.id()));
            assertThat(serving.isOpen()).isTrue();
        }
        caller.hangup();
    }
}
