package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.ChannelHistory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One scripted caller on the line: takes a step when the one before is done and what it waits for has happened. */
final class CallerRun {
    private final Channel channel;
    private final RunningHistory history;
    private final Deque<CallerStep> steps;
    private final IncomingCalls calls;
    private final CompletableFuture<ChannelHistory> end;
    private int heard;
    private int heardToTheEnd;
    private boolean busy;

    CallerRun(
            Channel channel,
            RunningHistory history,
            List<CallerStep> steps,
            IncomingCalls calls,
            CompletableFuture<ChannelHistory> end) {
        this.channel = channel;
        this.history = history;
        this.steps = new ArrayDeque<>(steps);
        this.calls = calls;
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
            calls.press(channel, keys.keys(), this::done);
        } else if (step instanceof CallerStep.Waiting wait) {
            calls.timeline().after(wait.duration(), this::done);
        } else if (step instanceof CallerStep.HangingUp) {
            calls.hangUp(channel.id());
        } else {
            // What led here is still being reported, and comes first.
            calls.timeline().soon(this::done);
        }
    }

    private void done() {
        busy = false;
        look();
    }
}
