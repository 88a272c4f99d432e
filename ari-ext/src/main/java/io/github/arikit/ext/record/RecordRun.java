package io.github.arikit.ext.record;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.internal.Dtmf;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.ext.internal.Presence;
import io.github.arikit.ext.internal.Repeats;
import io.github.arikit.ext.internal.Vanishing;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.HasRecording;
import io.github.arikit.generated.event.RecordingFailed;
import io.github.arikit.generated.event.RecordingFinished;
import io.github.arikit.generated.event.RecordingStarted;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.generated.model.LiveRecording;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.LiveRecordingHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One recording, from the request to its result. What happens to it comes one by one on the lifeline, so it needs no
 * locks.
 */
final class RecordRun {
    /** How long the last event may take after the recording was told to end, or the channel has gone. */
    private static final Duration END_GRACE = Duration.ofSeconds(3);

    private final RecordPlan plan;
    private final LiveRecordingHandle live;
    private final Lifeline<RecordResult> life;
    private final Presence presence;
    private final Vanishing vanishing;
    private final CompletableFuture<LiveRecordingHandle> begun = new CompletableFuture<>();
    private Lifeline<?>.@Nullable Alarm startAlarm;
    private final Repeats digitRepeats = new Repeats();
    private String digits = "";
    private boolean known;
    private boolean started;
    private boolean terminated;
    private boolean gone;
    /** How the application wants it to end. */
    private @Nullable RecordStatus wish;
    /** What Asterisk said about it at its end, while it is not clear yet why it ended. */
    private @Nullable LiveRecording last;

    private @Nullable RecordingCourse course;

    RecordRun(RecordPlan plan) {
        this.plan = plan;
        this.live = plan.stage();
        this.life = new Lifeline<>(plan.scheduler(), plan.threads(), error -> failed("The recording failed", error));
        this.presence = new Presence(plan.recorder().client(), plan.recorder().key(), life, this::goneUnheard);
        this.vanishing = new Vanishing(live::getAsync, life, this::vanished);
        life.result()
                .thenRun(() -> begun.completeExceptionally(
                        new IllegalStateException("The recording " + plan.name() + " ended before it began")));
    }

    Lifeline<RecordResult> life() {
        return life;
    }

    LiveRecordingHandle live() {
        return live;
    }

    /** Subscribes before anything is sent, so that nothing that follows is missed. */
    void start() {
        Subscription<Event> events = plan.recorder()
                .client()
                .subscription(Event.class)
                .key(plan.recorder().key())
                .only(RecordingStarted.class)
                .only(RecordingFinished.class)
                .only(RecordingFailed.class)
                .only(ChannelDtmfReceived.class)
                .only(StasisEnd.class)
                .only(ChannelDestroyed.class)
                .only(BridgeDestroyed.class)
                .only(ChannelLeftBridge.class)
                .open();
        presence.followGaps();
        if (plan.recorder() instanceof BridgeHandle bridge) {
            life.listen(events, this::on, this::clientClosed);
            life.whenAnswered(Dtmf.ofBridge(bridge, life, this::onDigit, this::goneUnheard), this::membersKnown);
        } else {
            life.post(this::exec);
            life.listen(events, this::on, this::clientClosed);
        }
    }

    private void membersKnown(@Nullable Throwable failure) {
        if (failure == null) {
            exec();
        } else {
            refused("The channels in the bridge are not known", failure);
        }
    }

    private void exec() {
        life.whenAnswered(live.execAsync(), this::answered);
    }

    private void answered(@Nullable Throwable failure) {
        if (failure != null) {
            refused("Asterisk did not record", failure);
        } else if (!started) {
            known = true;
            startAlarm = life.after(plan.startTimeout(), this::late);
        }
    }

    private void refused(String reason, Throwable failure) {
        end(failure instanceof AriNotFoundException ? RecordStatus.HUNG_UP : RecordStatus.FAILED, reason, failure);
    }

    private void late() {
        String reason = "It did not start within " + plan.startTimeout();
        life.whenAnswered(live.cancelAsync(), failure -> end(RecordStatus.FAILED, reason, failure));
    }

    private void on(Event event) {
        if (event instanceof HasRecording recording) {
            if (recording.recording().name().equals(plan.name())) {
                on(recording, event.timestamp());
            }
        } else if (event instanceof ChannelDtmfReceived dtmf) {
            if (!digitRepeats.isRepeat(dtmf)) {
                onDigit(dtmf.digit());
            }
        } else if (event instanceof ChannelLeftBridge left) {
            presence.check(left);
        } else {
            gone(event.type());
        }
    }

    private void on(HasRecording event, Instant time) {
        if (event instanceof RecordingStarted) {
            begin(time);
        } else if (event instanceof RecordingFinished) {
            finished(event.recording(), time);
        } else if (event instanceof RecordingFailed) {
            failed(event.recording().cause().orElse("Asterisk did not say why"), null);
        }
    }

    private void begin(Instant time) {
        started = true;
        course = new RecordingCourse(plan, time, life::elapsed);
        cancelStartAlarm();
        vanishing.expect();
        begun.complete(live);
        if (wish != null) {
            carryOut(wish);
        }
    }

    private void cancelStartAlarm() {
        if (startAlarm != null) {
            startAlarm.cancel();
        }
    }

    private void onDigit(String digit) {
        digits += digit;
        terminated |= started && plan.isTerminator(digit);
    }

    private void finished(LiveRecording recording, Instant time) {
        last = recording;
        vanishing.end();
        Optional<RecordStatus> why = why(recording, time);
        if (why.isPresent()) {
            end(why.get(), "", null);
        } else {
            presence.check(() -> end(RecordStatus.STOPPED, "Someone else stopped it", null));
        }
    }

    private Optional<RecordStatus> why(LiveRecording recording, Instant time) {
        if (wish != null) {
            return Optional.of(wish);
        } else if (terminated) {
            return Optional.of(RecordStatus.TERMINATED);
        } else if (gone) {
            return Optional.of(RecordStatus.HUNG_UP);
        }
        return course == null ? Optional.empty() : course.limitReached(recording, time);
    }

    private void failed(String reason, @Nullable Throwable cause) {
        vanishing.end();
        cancelStartAlarm();
        if (wish == RecordStatus.DISCARDED) {
            end(wish, reason, cause);
        } else {
            presence.check(() -> end(RecordStatus.FAILED, reason, cause));
        }
    }

    private void vanished() {
        RecordStatus status = wish == null ? RecordStatus.FAILED : wish;
        presence.check(() -> endUnheard(status, "It has ended, and Asterisk did not say how"));
    }

    private void goneUnheard() {
        endUnheard(RecordStatus.HUNG_UP, "It is not there any more");
    }

    /** Ends without the event that tells of what was recorded, which was stored all the same. */
    private void endUnheard(RecordStatus status, String reason) {
        if (last != null || !started || wish == RecordStatus.DISCARDED) {
            end(status, reason, null);
        } else {
            life.whenAnswered(
                    live.stored().getAsync(),
                    stored -> end(status, reason, null, true),
                    failure -> end(status, reason, null));
        }
    }

    private void gone(String event) {
        gone = true;
        if (last != null || !known && !started) {
            end(RecordStatus.HUNG_UP, event, null);
        } else {
            // What was recorded until now is reported in an event of its own.
            life.after(END_GRACE, () -> endUnheard(RecordStatus.HUNG_UP, event));
        }
    }

    private void clientClosed() {
        end(RecordStatus.FAILED, "The client was closed", null);
    }

    void wish(RecordStatus ending) {
        life.post(() -> {
            if (wish == null) {
                wish = ending;
                if (started) {
                    carryOut(ending);
                }
            }
        });
    }

    private void carryOut(RecordStatus ending) {
        life.whenAnswered(ending == RecordStatus.DISCARDED ? live.cancelAsync() : live.stopAsync(), failure -> {
            if (failure == null || failure instanceof AriNotFoundException) {
                String reason = "It did not end within " + END_GRACE;
                life.after(END_GRACE, () -> end(RecordStatus.FAILED, reason, failure));
            } else {
                end(RecordStatus.FAILED, "It could not be ended", failure);
            }
        });
    }

    CompletableFuture<Void> whenBegun(Function<LiveRecordingHandle, CompletableFuture<Void>> operation) {
        return begun.thenCompose(operation);
    }

    CompletableFuture<Void> pause() {
        return whenBegun(LiveRecordingHandle::pauseAsync).thenRun(() -> life.post(() -> paused(true)));
    }

    CompletableFuture<Void> resume() {
        return whenBegun(LiveRecordingHandle::unpauseAsync).thenRun(() -> life.post(() -> paused(false)));
    }

    private void paused(boolean isPaused) {
        if (course != null) {
            course.paused(isPaused);
        }
    }

    private void end(RecordStatus status, String reason, @Nullable Throwable cause) {
        end(status, reason, cause, last != null && status != RecordStatus.DISCARDED);
    }

    private void end(RecordStatus status, String reason, @Nullable Throwable cause, boolean kept) {
        int seconds = last == null ? 0 : last.duration().orElse(0);
        life.end(new RecordResult(
                status,
                kept ? Optional.of(new Recorded(live.stored(), plan.overwrites())) : Optional.empty(),
                Duration.ofSeconds(seconds),
                digits,
                life.elapsed(),
                reason,
                Optional.ofNullable(cause)));
    }
}
