package io.github.arikit.ext.play;

import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.core.event.SubscriptionBuilder;
import io.github.arikit.ext.internal.Dtmf;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.ext.internal.Presence;
import io.github.arikit.ext.internal.Repeats;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.ChannelLeftBridge;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.HasPlayback;
import io.github.arikit.generated.event.PlaybackContinuing;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.handles.BridgeHandle;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One play, from its start to its result: round after round, each of them media and then a wait for digits. What
 * happens to it comes one by one on the lifeline, so it needs no locks.
 */
final class PlayRun implements PlaybackWatcher {
    private static final String GONE = "It is not there any more";
    private static final String STILL_PLAYS = "The playback could not be stopped";

    private final PlayPlan plan;
    private final Lifeline<PlayResult> life;
    private final Sequence sequence;
    private final Digits digits;
    private final DigitWait wait;
    private final Presence presence;
    private int round;
    private @Nullable PlaybackCourse course;
    /** What to do when the playback that is being stopped is silent. The last wish counts. */
    private Runnable next = () -> {};

    /** Set once it is clear how the play ends, while the last playback is being stopped. */
    private @Nullable Ending ending;

    private boolean failing;
    private boolean paused;
    private boolean held;
    /** After a round, until the audio of the next has begun: digits are the rest of a burst that has been judged. */
    private boolean deaf;

    /** Digits that have not been judged: before the play has begun, or where nothing may interrupt the audio. */
    private final Queue<String> keys;

    private final Repeats digitRepeats = new Repeats();
    private boolean begun;
    private boolean audioOver;

    private record Ending(
            PlayStatus status, String reason, @Nullable Throwable cause) {}

    PlayRun(PlayPlan plan) {
        this.plan = plan;
        this.life = new Lifeline<>(plan.scheduler(), plan.threads(), error -> fail("The play failed", error));
        this.sequence = new Sequence(plan.uris(), plan.invalidPrepend());
        this.digits = new Digits(plan.matcher());
        this.keys =
                plan.typeAhead() == null ? new ArrayDeque<>() : plan.typeAhead().queue();
        this.wait = new DigitWait(plan, life, this::roundOver);
        this.presence = new Presence(plan.player().client(), plan.player().key(), life, () -> gone(GONE));
    }

    Lifeline<PlayResult> life() {
        return life;
    }

    /** Subscribes before anything is sent, so that nothing that follows is missed. */
    void start() {
        sequence.rewind(false);
        TypeAhead typeAhead = plan.typeAhead();
        if (typeAhead == null) {
            listen();
            if (plan.player() instanceof BridgeHandle bridge) {
                life.whenAnswered(Dtmf.ofBridge(bridge, life, this::onDigit, () -> gone(GONE)), this::membersKnown);
            } else {
                life.post(this::begin);
            }
        } else {
            typeAhead.use(() -> life.post(this::takeKeys));
            try {
                listen();
            } catch (RuntimeException e) {
                typeAhead.release();
                throw e;
            }
            life.whenAnswered(typeAhead.listening(), this::membersKnown);
        }
    }

    private void listen() {
        life.listen(events(), this::on, this::clientClosed);
        presence.followGaps();
    }

    private Subscription<Event> events() {
        SubscriptionBuilder<Event> events = plan.player()
                .client()
                .subscription(Event.class)
                .key(plan.player().key())
                .only(PlaybackStarted.class)
                .only(PlaybackContinuing.class)
                .only(PlaybackFinished.class)
                .only(StasisEnd.class)
                .only(ChannelDestroyed.class)
                .only(BridgeDestroyed.class)
                .only(ChannelLeftBridge.class);
        return (plan.typeAhead() == null ? events.only(ChannelDtmfReceived.class) : events).open();
    }

    private void membersKnown(@Nullable Throwable failure) {
        if (failure == null) {
            begin();
        } else {
            fail("The channels in the bridge are not known", failure);
        }
    }

    private void begin() {
        if (isEnding()) {
            return;
        }
        life.after(plan.maxTime(), () -> finish(PlayStatus.TIMED_OUT, "It took longer than " + plan.maxTime(), null));
        begun = true;
        takeKeys();
        // Digits that were there already may have ended it, or its first round, whose replay is under way then.
        if (!isEnding() && round == 0) {
            playNext();
        }
    }

    private void playNext() {
        held = paused;
        if (held) {
            return;
        }
        List<String> media = sequence.take(plan.separately());
        if (media.isEmpty()) {
            audioOver();
        } else {
            course = new PlaybackCourse(plan, media, life, this);
            course.exec();
        }
    }

    private void on(Event event) {
        if (event instanceof HasPlayback playback) {
            if (course != null) {
                course.on(playback);
            }
        } else if (event instanceof ChannelDtmfReceived dtmf) {
            if (!digitRepeats.isRepeat(dtmf)) {
                onDigit(dtmf.digit());
            }
        } else if (event instanceof ChannelLeftBridge left) {
            presence.check(left);
        } else if (event instanceof StasisEnd
                || event instanceof ChannelDestroyed
                || event instanceof BridgeDestroyed) {
            gone(event.type());
        }
    }

    private void onDigit(String digit) {
        keys.add(digit);
        takeKeys();
    }

    /** Judges the digits that have come, as far as it is time for that; what is not needed is left. */
    private void takeKeys() {
        if (deaf) {
            keys.clear();
        }
        while (begun && !deaf && !isEnding() && (plan.bargeIn() || audioOver)) {
            String digit = keys.poll();
            if (digit == null) {
                return;
            }
            judge(digit);
        }
    }

    private void judge(String digit) {
        switch (digits.add(digit)) {
            case COMPLETE -> finish(PlayStatus.MATCHED, "", null);
            case INVALID -> roundOver(PlayStatus.INVALID);
            case INCOMPLETE -> awaitMore();
        }
    }

    private void awaitMore() {
        if (wait.isRunning()) {
            wait.restart();
        } else if (digits.areAskedFor() && wait.isAllowed(false)) {
            sequence.cutShort();
            wait.start(false);
            whenSilent(() -> {});
        }
    }

    @Override
    public void started() {
        deaf = false;
    }

    @Override
    public void finished() {
        course = null;
        if (!isEnding()) {
            playNext();
        }
    }

    @Override
    public void late(String reason) {
        finish(PlayStatus.TIMED_OUT, reason, null);
    }

    @Override
    public void failed(String reason, @Nullable Throwable cause) {
        fail(reason, cause);
    }

    private void audioOver() {
        deaf = false;
        audioOver = true;
        takeKeys();
        if (!audioOver || isEnding() || wait.isRunning()) {
            return;
        }
        if (digits.areAskedFor() && wait.isAllowed(digits.isEmpty())) {
            wait.start(digits.isEmpty());
        } else {
            roundOver();
        }
    }

    private void roundOver() {
        boolean nothing = !digits.areAskedFor() || digits.isEmpty();
        roundOver(nothing ? PlayStatus.FINISHED : PlayStatus.INCOMPLETE);
    }

    private void roundOver(PlayStatus status) {
        wait.stop();
        if (round == plan.replays()) {
            finish(status, "", null);
            return;
        }
        round++;
        deaf = true;
        audioOver = false;
        keys.clear();
        sequence.cutShort();
        whenSilent(() -> {
            digits.clear();
            sequence.rewind(true);
            playNext();
        });
    }

    /** Runs a task when nothing is played any more, and makes that so. */
    private void whenSilent(Runnable task) {
        next = task;
        if (course == null) {
            task.run();
        } else if (!course.isStopping()) {
            course.stop(this::silent);
        }
    }

    private void silent(@Nullable Throwable failure) {
        course = null;
        if (failure == null) {
            next.run();
        } else if (ending != null) {
            end(ending.cause == null ? new Ending(ending.status, STILL_PLAYS, failure) : ending);
        } else {
            fail(STILL_PLAYS, failure);
        }
    }

    private void finish(PlayStatus status, String reason, @Nullable Throwable cause) {
        if (isEnding()) {
            return;
        }
        Ending last = new Ending(status, reason, cause);
        ending = last;
        wait.stop();
        sequence.cutShort();
        whenSilent(() -> end(last));
    }

    private void fail(String reason, @Nullable Throwable cause) {
        if (isEnding()) {
            return;
        }
        if (cause instanceof AriNotFoundException) {
            finish(PlayStatus.HUNG_UP, reason, cause);
            return;
        }
        failing = true;
        wait.stop();
        sequence.cutShort();
        presence.check(() -> {
            failing = false;
            finish(PlayStatus.FAILED, reason, cause);
        });
    }

    private void gone(String event) {
        end(ending == null ? new Ending(PlayStatus.HUNG_UP, event, null) : ending);
    }

    private void clientClosed() {
        end(ending == null ? new Ending(PlayStatus.FAILED, "The client was closed", null) : ending);
    }

    private void end(Ending last) {
        if (plan.typeAhead() != null) {
            plan.typeAhead().release();
        }
        life.end(new PlayResult(
                last.status, digits.text(), life.elapsed(), last.reason, Optional.ofNullable(last.cause)));
    }

    void stop() {
        life.post(() -> finish(PlayStatus.CANCELLED, "", null));
    }

    void stopAudio() {
        life.post(() -> {
            sequence.cutShort();
            nextItem();
        });
    }

    void skip() {
        life.post(() -> {
            if (course != null && course.isStopping()) {
                sequence.leaveOutOne();
            } else if (course != null) {
                sequence.giveBack(course.itemsLeft());
                nextItem();
            }
        });
    }

    private void nextItem() {
        boolean playing = course == null || !course.isStopping();
        if (playing && !isEnding() && !wait.isRunning()) {
            whenSilent(this::playNext);
        }
    }

    private boolean isEnding() {
        return ending != null || failing;
    }

    void pause(boolean wanted) {
        life.post(() -> {
            paused = wanted;
            if (course != null) {
                course.pause(wanted);
            } else if (held && !wanted && !isEnding()) {
                playNext();
            }
        });
    }

    boolean add(List<String> uris) {
        return sequence.add(uris);
    }
}
