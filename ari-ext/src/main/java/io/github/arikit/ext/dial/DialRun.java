package io.github.arikit.ext.dial;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.generated.model.HangupReason;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.DialOutcome;
import io.github.arikit.handles.resync.ChannelVanished;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One dialling and the call that comes of it. What happens to it comes one by one on the lifeline, so of two answers, or
 * of an answer and the end of the time, one is first.
 */
final class DialRun implements LegWatcher {
    private final DialerPlan plan;
    private final Lifeline<CallEnd> life;
    private final CompletableFuture<DialReport> report = new CompletableFuture<>();
    private final Queue<String> waiting;
    private final List<Leg> legs = new ArrayList<>();
    private final @Nullable BridgeHandle bridge;
    /** What has been asked for to connect the two; a bridge is destroyed after that is answered. */
    private @Nullable CompletableFuture<?> connecting;

    private Lifeline<?>.@Nullable Alarm limit;
    private @Nullable Leg winner;
    private @Nullable Ending ending;
    private @Nullable Throwable lastFailure;
    private boolean callerGone;

    private record Ending(
            DialStatus status,
            CallEnd end,
            String reason,
            @Nullable Throwable cause) {}

    DialRun(DialerPlan plan) {
        this.plan = plan;
        this.waiting = new ArrayDeque<>(plan.endpoints());
        this.life = new Lifeline<>(
                plan.scheduler(), plan.threads(), error -> end(DialStatus.FAILED, "Dialling failed", error));
        this.bridge = plan.caller() == null ? null : plan.client().stageCreateBridge(options -> options.type("mixing"));
    }

    Lifeline<CallEnd> life() {
        return life;
    }

    CompletableFuture<DialReport> report() {
        return report.copy();
    }

    /** Subscribes before anything is sent, so that nothing that follows is missed. */
    void start() {
        ChannelHandle caller = plan.caller();
        if (caller != null) {
            Subscription<Event> events = caller.subscription(Event.class)
                    .only(StasisEnd.class)
                    .only(ChannelDestroyed.class)
                    .open();
            life.listen(events, event -> callerGone(event.type()), this::clientClosed);
            life.listen(caller.subscribe(ChannelVanished.class), gone -> callerGone(gone.type()));
        }
        life.post(this::begin);
    }

    private void begin() {
        limit = life.after(
                plan.maxTime(), () -> end(DialStatus.TIMED_OUT, "Nobody answered within " + plan.maxTime(), null));
        ChannelHandle caller = plan.caller();
        if (caller != null && plan.ringing()) {
            life.whenAnswered(caller.ringAsync(), this::callerIsThere);
        }
        if (caller != null && plan.earlyMedia()) {
            connect(created().thenCompose(made -> made.addChannelAsync(List.of(caller.id()))), this::ring);
        } else {
            ring();
        }
    }

    /** Ringing is a comfort: all that its failure may mean is that there is no caller any more. */
    private void callerIsThere(@Nullable Throwable failure) {
        if (failure instanceof AriNotFoundException) {
            callerGone("The caller is not there any more");
        }
    }

    private CompletableFuture<BridgeHandle> created() {
        return Objects.requireNonNull(bridge, "bridge").execAsync();
    }

    private void connect(CompletableFuture<?> requests, Runnable then) {
        connecting = requests;
        life.whenAnswered(requests, failure -> {
            if (ending != null) {
                return;
            }
            if (failure == null) {
                then.run();
            } else {
                end(DialStatus.FAILED, "The caller could not be connected", failure);
            }
        });
    }

    private void ring() {
        do {
            String endpoint = waiting.poll();
            if (endpoint == null) {
                break;
            }
            Leg leg = new Leg(plan, endpoint, life, this);
            legs.add(leg);
            leg.start();
        } while (!plan.inTurn());
    }

    @Override
    public void beforeDial(Leg leg, Runnable dial) {
        if (bridge == null || !plan.earlyMedia()) {
            dial.run();
            return;
        }
        life.whenAnswered(bridge.addChannelAsync(List.of(leg.channel().id())), failure -> {
            if (failure == null) {
                dial.run();
            } else {
                failed(leg, failure);
                leg.hangUp(HangupReason.NORMAL, DialOutcome.FAILED);
            }
        });
    }

    @Override
    public void answered(Leg leg) {
        if (winner != null || ending != null) {
            leg.hangUp(HangupReason.ANSWERED_ELSEWHERE, DialOutcome.CANCELLED);
            return;
        }
        winner = leg;
        waiting.clear();
        cancelLimit();
        legs.stream()
                .filter(other -> other != leg)
                .forEach(other -> other.hangUp(HangupReason.ANSWERED_ELSEWHERE, DialOutcome.CANCELLED));
        ChannelHandle caller = plan.caller();
        if (caller == null) {
            connected();
        } else {
            connect(connecting(caller, leg.channel()), this::connected);
        }
    }

    private CompletableFuture<?> connecting(ChannelHandle caller, ChannelHandle called) {
        CompletableFuture<Void> answered = caller.answerAsync();
        if (plan.earlyMedia()) {
            return answered;
        }
        return answered.thenCompose(up -> created())
                .thenCompose(made -> made.addChannelAsync(List.of(caller.id(), called.id())));
    }

    private void connected() {
        report.complete(newReport(DialStatus.ANSWERED, "", null));
    }

    @Override
    public void failed(Leg leg, Throwable cause) {
        lastFailure = cause;
    }

    @Override
    public void over(Leg leg) {
        if (ending != null) {
            finishWhenSilent();
        } else if (leg == winner) {
            end(
                    report.isDone() ? DialStatus.ANSWERED : DialStatus.FAILED,
                    CallEnd.CALLED_HUNG_UP,
                    "Who answered hung up",
                    null);
        } else if (winner == null) {
            ring();
            if (legs.stream().allMatch(Leg::isOver)) {
                end(DialStatus.NOT_ANSWERED, "", lastFailure);
            }
        }
    }

    private void callerGone(String reason) {
        callerGone = true;
        end(DialStatus.CALLER_HUNG_UP, CallEnd.CALLER_HUNG_UP, reason, null);
    }

    void cancel() {
        life.post(() -> end(DialStatus.CANCELLED, CallEnd.ENDED_BY_APPLICATION, "", null));
    }

    private void clientClosed() {
        report.complete(newReport(DialStatus.FAILED, "The client was closed", null));
        life.end(CallEnd.CLIENT_CLOSED);
    }

    private void end(DialStatus status, String reason, @Nullable Throwable cause) {
        end(status, CallEnd.NEVER_CONNECTED, reason, cause);
    }

    private void end(DialStatus status, CallEnd callEnd, String reason, @Nullable Throwable cause) {
        if (ending != null) {
            return;
        }
        ending = new Ending(status, report.isDone() ? callEnd : CallEnd.NEVER_CONNECTED, reason, cause);
        waiting.clear();
        cancelLimit();
        DialOutcome outcome = status == DialStatus.TIMED_OUT ? DialOutcome.NO_ANSWER : DialOutcome.CANCELLED;
        List.copyOf(legs).forEach(leg -> leg.hangUp(HangupReason.NORMAL, outcome));
        ChannelHandle caller = plan.caller();
        if (caller != null && plan.ringing() && !report.isDone() && !callerGone) {
            life.whenAnswered(caller.ringStopAsync(), this::callerIsThere);
        }
        finishWhenSilent();
    }

    /** The called channel goes first, then the bridge: whoever is left in it is free again. */
    private void finishWhenSilent() {
        if (!legs.stream().allMatch(Leg::isOver)) {
            return;
        }
        CompletableFuture<?> asked = connecting;
        if (bridge == null || asked == null) {
            finish();
        } else {
            CompletableFuture<Void> destroyed =
                    asked.handle((done, failure) -> bridge).thenCompose(BridgeHandle::destroyAsync);
            life.whenAnswered(destroyed, failure -> finish());
        }
    }

    private void finish() {
        Ending last = Objects.requireNonNull(ending, "ending");
        report.complete(newReport(last.status, last.reason, last.cause));
        life.end(last.end);
    }

    private DialReport newReport(DialStatus status, String reason, @Nullable Throwable cause) {
        boolean isAnswered = status == DialStatus.ANSWERED;
        return new DialReport(
                status,
                Optional.ofNullable(winner).filter(leg -> isAnswered).map(Leg::channel),
                Optional.ofNullable(bridge).filter(made -> isAnswered),
                legs.stream().map(Leg::attempt).toList(),
                life.elapsed(),
                reason,
                Optional.ofNullable(cause));
    }

    private void cancelLimit() {
        if (limit != null) {
            limit.cancel();
            limit = null;
        }
    }
}
