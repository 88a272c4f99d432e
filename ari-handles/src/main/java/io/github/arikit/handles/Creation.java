package io.github.arikit.handles;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.model.LiveRecording;
import io.github.arikit.generated.model.Playback;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request creates that has to be ended some time.
 *
 * @param kind what it is
 * @param chosenId its id, if this side has chosen it; null if Asterisk is to
 * @param origin what it is created from, such as the channel of a playback, or where; null for what stands alone
 */
record Creation(
        Key.Kind kind, @Nullable String chosenId, @Nullable Key origin) {

    /** Returns what a request creates; null if it creates nothing of that sort. */
    static @Nullable Creation by(AriRequest<?> request) {
        AriCall<?> call = request.toCall();
        return switch (call.operation().id()) {
            case "channels.originate", "channels.originateWithId", "channels.create", "channels.externalMedia" ->
                of(Key.Kind.CHANNEL, call, "channelId");
            case "channels.snoopChannel", "channels.snoopChannelWithId" -> of(Key.Kind.CHANNEL, call, "snoopId");
            case "bridges.create", "bridges.createWithId" -> of(Key.Kind.BRIDGE, call, "bridgeId");
            case "channels.play", "channels.playWithId", "bridges.play", "bridges.playWithId" ->
                of(Key.Kind.PLAYBACK, call, "playbackId");
            case "channels.record", "bridges.record" -> of(Key.Kind.LIVE_RECORDING, call, "name");
            default -> null;
        };
    }

    private static Creation of(Key.Kind kind, AriCall<?> call, String parameter) {
        Key origin = call.location().equals(Key.ANY) ? null : call.location();
        return Stream.concat(call.path().stream(), call.query().stream())
                .filter(argument -> argument.name().equals(parameter))
                .map(argument -> new Creation(kind, argument.value().toString(), origin))
                .findFirst()
                .orElseGet(() -> new Creation(kind, null, origin));
    }

    /** Returns the key of what is created: where its origin is, or where the client says. */
    Key key(String id, BiFunction<Key.Kind, String, Key> keys) {
        return origin == null ? keys.apply(kind, id) : origin.sibling(kind, id);
    }

    /** Returns the id that Asterisk has chosen. */
    String idIn(@Nullable Object answer) {
        if (answer instanceof Channel channel) {
            return channel.id();
        }
        if (answer instanceof Bridge bridge) {
            return bridge.id();
        }
        if (answer instanceof Playback playback) {
            return playback.id();
        }
        if (answer instanceof LiveRecording recording) {
            return recording.name();
        }
        throw new IllegalStateException("No id in the answer to what creates a " + kind);
    }
}
