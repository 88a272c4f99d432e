package io.github.arikit.testkit.junit;

import io.github.arikit.testkit.ChannelHistory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what became of a call. Those on a call that goes on wait up to ten seconds for what they ask for, and
 * those that ask for nothing to have happened look at the call when it is over.
 */
public final class CallAssert extends AbstractAssert<CallAssert, Supplier<ChannelHistory>> {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    CallAssert(Supplier<ChannelHistory> history) {
        super(history, CallAssert.class);
    }

    /** Passes if the call was answered. */
    public CallAssert wasAnswered() {
        return eventually(ChannelHistory::answered, "to be answered");
    }

    /** Passes if the call is over and was never answered. */
    public CallAssert wasNeverAnswered() {
        return eventually(history -> history.isOver() && !history.answered(), "to end without an answer");
    }

    /** Passes if these media URIs were played to the call in this order, whatever lay between them. */
    public CallAssert heard(String... media) {
        return eventually(history -> isSubsequence(List.of(media), history.heard()), "to hear " + List.of(media));
    }

    /** Passes if the call is over, and exactly these media URIs were played to it. */
    public CallAssert heardOnly(String... media) {
        return eventually(
                history -> history.isOver() && history.heard().equals(List.of(media)),
                "to end having heard only " + List.of(media));
    }

    /** Passes if these keys have arrived from the call, and no others. */
    public CallAssert pressed(String keys) {
        return eventually(history -> history.pressed().equals(keys), "to press " + keys);
    }

    /** Passes if the call has entered this Stasis application. */
    public CallAssert entered(String application) {
        return eventually(history -> history.applications().contains(application), "to enter " + application);
    }

    /** Passes if the call was in the bridge of this id. */
    public CallAssert wasInBridge(String bridgeId) {
        return eventually(history -> history.bridges().contains(bridgeId), "to be in bridge " + bridgeId);
    }

    /** Passes if there was a recording of this name of the call, or of a bridge while it was there. */
    public CallAssert wasRecordedAs(String recording) {
        return eventually(history -> history.recordings().contains(recording), "to be recorded as " + recording);
    }

    /** Passes if the call ended with this cause. */
    public CallAssert wasHungUpWith(HangupCause cause) {
        return wasHungUpWith(cause.code());
    }

    /** Passes if the call ended with this cause of Q.850. */
    public CallAssert wasHungUpWith(int cause) {
        return eventually(
                history -> history.isOver() && history.hangupCause().getAsInt() == cause,
                "to be hung up with cause " + cause);
    }

    /** Passes if the call goes on now. */
    public CallAssert isUp() {
        ChannelHistory history = actual.get();
        if (history.isOver()) {
            failWithMessage("Expected the call to go on, but it is over:%n%s", history);
        }
        return this;
    }

    private CallAssert eventually(Predicate<ChannelHistory> condition, String wanted) {
        long end = System.nanoTime() + PATIENCE;
        ChannelHistory history = actual.get();
        while (!condition.test(history)) {
            // What is over does not change any more.
            if (history.isOver() || System.nanoTime() > end) {
                failWithMessage("Expected the call %s, but what happened is:%n%s", wanted, history);
            }
            LockSupport.parkNanos(PAUSE);
            history = actual.get();
        }
        return this;
    }

    private static boolean isSubsequence(List<String> wanted, List<String> all) {
        int found = 0;
        for (String one : all) {
            if (found < wanted.size() && one.equals(wanted.get(found))) {
                found++;
            }
        }
        return found == wanted.size();
    }
}
