package io.github.arikit.ext.dial;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelHangupRequest;
import io.github.arikit.generated.event.Dial;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.generated.model.HangupReason;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.DialAttempt;
import io.github.arikit.handles.DialOutcome;
import io.github.arikit.handles.DialProgress;
import io.github.arikit.handles.DialResult;
import io.github.arikit.handles.resync.ChannelVanished;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One endpoint that rings, from the request for its channel to the end of that. All of it runs on the lifeline. */
final class Leg {
    private final DialerPlan plan;
    private final String endpoint;
    private final ChannelHandle channel;
    private final Lifeline<?> life;
    private final LegWatcher watcher;
    private final DialProgress progress;
    private @Nullable Subscription<Event> events;
    private @Nullable Subscription<ChannelVanished> vanished;
    private Lifeline<?>.@Nullable Alarm alarm;
    private @Nullable DialOutcome forced;
    private @Nullable HangupReason hangup;
    private boolean created;
    private boolean dialled;
    private boolean answered;
    private boolean over;

    Leg(DialerPlan plan, String endpoint, Lifeline<?> life, LegWatcher watcher) {
        this.plan = plan;
        this.endpoint = endpoint;
        this.channel = plan.stage(endpoint);
        this.life = life;
        this.watcher = watcher;
        this.progress = new DialProgress(channel.id());
    }

    ChannelHandle channel() {
        return channel;
    }

    /** Asks for the channel. It is dialled when it has entered the application. */
    void start() {
        Subscription<Event> opened = channel.subscription(Event.class)
                .only(StasisStart.class)
                .only(Dial.class)
                .only(ChannelHangupRequest.class)
                .only(StasisEnd.class)
                .only(ChannelDestroyed.class)
                .open();
        events = opened;
        life.listen(opened, this::on);
        Subscription<ChannelVanished> missed = channel.subscribe(ChannelVanished.class);
        vanished = missed;
        life.listen(missed, gone -> over(null));
        life.whenAnswered(channel.execAsync(), this::created);
    }

    private void created(@Nullable Throwable failure) {
        if (failure != null) {
            forced = forced == null ? DialOutcome.FAILED : forced;
            over(failure);
            return;
        }
        created = true;
        if (hangup != null) {
            sendHangup(hangup);
        }
    }

    private void on(Event event) {
        progress.accept(event);
        if (event instanceof StasisStart) {
            entered();
        } else if (event instanceof ChannelDestroyed || answered && event instanceof StasisEnd) {
            over(null);
        } else if (progress.result().isPresent() && hangup == null && !answered) {
            decided(progress.result().orElseThrow());
        }
    }

    private void entered() {
        if (hangup == null && !dialled && !over) {
            dialled = true;
            watcher.beforeDial(this, this::dial);
        }
    }

    private void dial() {
        if (hangup != null || over) {
            return;
        }
        alarm = life.after(plan.ringTime(), () -> hangUp(HangupReason.NO_ANSWER, DialOutcome.NO_ANSWER));
        ChannelHandle caller = plan.caller();
        // A second more than ours, for the case that this program is gone by then.
        int limit = Math.toIntExact(plan.ringTime().plusMillis(1_999).toSeconds());
        CompletableFuture<Void> dialling = channel.dialAsync(options -> {
            options.timeout(limit);
            if (caller != null) {
                options.caller(caller.id());
            }
        });
        life.whenAnswered(dialling, failure -> {
            if (failure != null && !(failure instanceof AriNotFoundException)) {
                watcher.failed(this, failure);
                hangUp(HangupReason.NORMAL, DialOutcome.FAILED);
            }
        });
    }

    private void decided(DialResult result) {
        cancelAlarm();
        if (result.isAnswered()) {
            answered = true;
            watcher.answered(this);
        } else if (!progress.hasEnded()) {
            // It plays a busy tone, say: most often its end follows, and brings the causes.
            alarm = life.after(DialAttempt.CAUSE_GRACE, () -> hangUp(HangupReason.NORMAL, result.outcome()));
        }
    }

    /** Hangs it up, unless it is hung up already. */
    void hangUp(HangupReason reason, DialOutcome outcome) {
        if (hangup == null && !over) {
            hangup = reason;
            forced = answered ? null : outcome;
            cancelAlarm();
            if (created) {
                sendHangup(reason);
            }
        }
    }

    private void sendHangup(HangupReason reason) {
        life.whenAnswered(channel.hangupAsync(options -> options.reason(reason)), failure -> {
            if (failure != null) {
                over(failure instanceof AriNotFoundException ? null : failure);
            } else {
                // The event brings the causes, but nobody waits for it for long.
                alarm = life.after(DialAttempt.CAUSE_GRACE, () -> over(null));
            }
        });
    }

    private void over(@Nullable Throwable failure) {
        if (over) {
            return;
        }
        over = true;
        cancelAlarm();
        drop(events);
        drop(vanished);
        if (failure != null) {
            watcher.failed(this, failure);
        }
        watcher.over(this);
    }

    private void drop(@Nullable Subscription<?> subscription) {
        if (subscription != null) {
            life.drop(subscription);
        }
    }

    private void cancelAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    boolean isOver() {
        return over;
    }

    /** Returns what is known of the attempt now. */
    Attempt attempt() {
        DialResult none = new DialResult(DialOutcome.CANCELLED, "", OptionalInt.empty(), "", OptionalInt.empty());
        DialResult known = progress.result().orElse(none);
        DialOutcome outcome = forced == null ? known.outcome() : forced;
        return new Attempt(
                endpoint,
                channel,
                new DialResult(outcome, progress.status(), known.cause(), known.causeText(), known.techCause()));
    }
}
