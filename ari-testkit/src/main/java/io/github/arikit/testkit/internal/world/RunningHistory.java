package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.ChannelHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What has happened to one channel, and who waits for the next. */
final class RunningHistory {
    private final String channelId;
    private final List<String> heard = new ArrayList<>();
    private final List<String> heardToTheEnd = new ArrayList<>();
    private final List<String> applications = new ArrayList<>();
    private final List<String> bridges = new ArrayList<>();
    private final List<String> recordings = new ArrayList<>();
    private final StringBuilder pressed = new StringBuilder();
    private boolean answered;
    private OptionalInt cause = OptionalInt.empty();
    private @Nullable Runnable listener;

    RunningHistory(String channelId) {
        this.channelId = channelId;
    }

    /** Tells this listener about every change. */
    void listen(Runnable newListener) {
        listener = newListener;
    }

    boolean isAnswered() {
        return answered;
    }

    List<String> media(boolean toTheEnd) {
        return toTheEnd ? heardToTheEnd : heard;
    }

    int recordings() {
        return recordings.size();
    }

    boolean isOver() {
        return cause.isPresent();
    }

    void answered() {
        answered = true;
        changed();
    }

    void hears(String media) {
        heard.add(media);
        changed();
    }

    void hasHeard(String media) {
        heardToTheEnd.add(media);
        changed();
    }

    void entered(String application) {
        applications.add(application);
        changed();
    }

    void bridged(String bridge) {
        bridges.add(bridge);
        changed();
    }

    void recorded(String name) {
        recordings.add(name);
        changed();
    }

    void pressed(String key) {
        pressed.append(key);
        changed();
    }

    void ended(int hangupCause) {
        cause = OptionalInt.of(hangupCause);
        changed();
    }

    private void changed() {
        if (listener != null) {
            listener.run();
        }
    }

    ChannelHistory snapshot() {
        return new ChannelHistory(
                channelId,
                answered,
                heard,
                heardToTheEnd,
                pressed.toString(),
                applications,
                bridges,
                recordings,
                cause);
    }
}
