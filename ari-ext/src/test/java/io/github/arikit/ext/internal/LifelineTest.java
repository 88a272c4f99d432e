package io.github.arikit.ext.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.ext.fixture.ManualScheduler;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.StasisStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LifelineTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final EventRouter router = new EventRouter(Runnable::run, EventErrorHandler.logging());
    private final List<Throwable> errors = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Lifeline<String> life = new Lifeline<>(scheduler, Runnable::run, errors::add);

    @Test
    void theEndLetsGoOfSubscriptionsAndTimersBeforeAnyoneHearsOfIt() {
        life.listen(router.subscribe(StasisStart.class), event -> {});
        life.keep(router.subscribe(Event.class));
        life.after(Duration.ofSeconds(1), () -> done.add("alarm"));
        CompletableFuture<Integer> openAtTheEnd = life.result().thenApply(result -> router.subscriptions());

        life.end("over");

        assertThat(openAtTheEnd.join()).isZero();
        assertThat(scheduler.pending()).isZero();
        assertThat(life.result()).isCompletedWithValue("over");
    }

    @Test
    void whatIsAddedAfterTheEndIsLetGoOfAtOnce() {
        life.end("over");

        life.keep(router.subscribe(StasisStart.class));
        life.post(() -> done.add("task"));

        assertThat(router.subscriptions()).isZero();
        assertThat(done).isEmpty();
    }

    @Test
    void onlyTheFirstEndCounts() {
        life.end("first");
        life.end("second");

        assertThat(life.result().join()).isEqualTo("first");
    }

    @Test
    void cancellingTheResultDoesNotEndTheRun() {
        life.result().cancel(false);

        assertThat(life.isOver()).isFalse();
    }

    @Test
    void aTaskThatThrowsIsReportedAndTheNextOneFollows() {
        RuntimeException mistake = new IllegalStateException("mistake");
        life.post(() -> {
            throw mistake;
        });
        life.post(() -> done.add("next"));

        assertThat(errors).containsExactly(mistake);
        assertThat(done).containsExactly("next");
    }

    @Test
    void aCancelledAlarmDoesNotRing() {
        life.after(Duration.ofSeconds(1), () -> done.add("alarm")).cancel();

        scheduler.advance(Duration.ofSeconds(2));

        assertThat(done).isEmpty();
        assertThat(scheduler.pending()).isZero();
    }

    @Test
    void closingTheSourceOfEventsIsHeardOf() {
        life.listen(router.subscribe(StasisStart.class), event -> {}, () -> done.add("closed"));

        router.close();

        assertThat(done).containsExactly("closed");
    }

    @Test
    void tasksRunEvenWhereTheThreadsAreShutDown() {
        Lifeline<String> late = new Lifeline<>(
                scheduler,
                task -> {
                    throw new RejectedExecutionException("shut down");
                },
                errors::add);

        late.post(() -> late.end("over"));

        assertThat(late.result()).isCompletedWithValue("over");
    }
}
