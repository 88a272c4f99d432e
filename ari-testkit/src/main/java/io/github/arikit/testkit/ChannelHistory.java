package io.github.arikit.testkit;

import java.util.List;
import java.util.OptionalInt;

/**
 * What has happened to a channel of the double so far. Immutable.
 *
 * @param channelId the id of the channel
 * @param answered whether it was answered
 * @param heard the media URIs that began to play, to it or to a bridge it was in, in order
 * @param heardToTheEnd those that were played to their end
 * @param pressed the keys that arrived from it, in order
 * @param applications the Stasis applications that it entered, in order
 * @param bridges the ids of the bridges that it entered, in order
 * @param recordings the names of the recordings that were made of it, in order
 * @param hangupCause the cause of Q.850 that it ended with; empty while it is there
 */
public record ChannelHistory(
        String channelId,
        boolean answered,
        List<String> heard,
        List<String> heardToTheEnd,
        String pressed,
        List<String> applications,
        List<String> bridges,
        List<String> recordings,
        OptionalInt hangupCause) {

    /** Copies the lists. */
    public ChannelHistory {
        heard = List.copyOf(heard);
        heardToTheEnd = List.copyOf(heardToTheEnd);
        applications = List.copyOf(applications);
        bridges = List.copyOf(bridges);
        recordings = List.copyOf(recordings);
    }

    /** Tells whether the channel is gone. */
    public boolean isOver() {
        return hangupCause.isPresent();
    }
}
