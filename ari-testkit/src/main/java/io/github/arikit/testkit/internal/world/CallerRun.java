package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.ChannelHistory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One scripted person on the line: takes a step when the one before is done and what it waits for has happened. */
final class CallerRun {
    private final Channel channel;
    private final RunningHistory history;
    private final Deque<CallerStep> steps;
    private final FarEnd farEnd;
    private final CompletableFuture<ChannelHistory> end;
    private int heard;
    private int heardToTheEnd;
    private int recordings;
    private boolean busy;

    CallerRun(
            Channel channel,
            RunningHistory history,
            List<CallerStep> steps,
            FarEnd farEnd,
            CompletableFuture<ChannelHistory> end) {
        this.channel = channel;
        this.history = history;
        this.steps = new ArrayDeque<>(steps);
        this.farEnd = farEnd;
        this.end = end;
    }

    /** Looks whether the next step can be taken. */
    void look() {
        if (history.isOver()) {
            end.complete(history.snapshot());
            return;
        }
        CallerStep step = steps.peek();
        if (!busy && step != null && isDue(step)) {
            steps.remove();
            busy = true;
            take(step);
        }
    }

    private boolean isDue(CallerStep step) {
        if (step instanceof CallerStep.Answered) {
            return history.isAnswered();
        }
        if (step instanceof CallerStep.Recorded) {
            return history.recordings() > recordings;
        }
        return !(step instanceof CallerStep.Heard media) || hears(media);
    }

    private boolean hears(CallerStep.Heard step) {
        List<String> played = history.media(step.toTheEnd());
        int from = step.toTheEnd() ? heardToTheEnd : heard;
        for (int i = from; i < played.size(); i++) {
            if (played.get(i).equals(step.media())) {
                heard = step.toTheEnd() ? heard : i + 1;
                heardToTheEnd = step.toTheEnd() ? i + 1 : heardToTheEnd;
                return true;
            }
        }
        return false;
    }

    private void take(CallerStep step) {
        if (step instanceof CallerStep.Pressing keys) {
            farEnd.press(channel, keys.keys(), this::done);
        } else if (step instanceof CallerStep.Waiting wait) {
            farEnd.timeline().after(wait.duration(), this::done);
        } else if (step instanceof CallerStep.HangingUp) {
            farEnd.hangUp(channel);
        } else if (step instanceof CallerStep.Refusing refusal) {
            farEnd.refuse(channel, refusal.status());
        } else {
            recordings += step instanceof CallerStep.Recorded ? 1 : 0;
            signal(step);
            // What led here is still being reported, and comes first.
            farEnd.timeline().soon(this::done);
        }
    }

    private void signal(CallerStep step) {
        if (step instanceof CallerStep.Ringing) {
            farEnd.ring(channel);
        } else if (step instanceof CallerStep.Answering) {
            farEnd.answer(channel);
        }
    }

    private void done() {
        busy = false;
        look();
    }
}
