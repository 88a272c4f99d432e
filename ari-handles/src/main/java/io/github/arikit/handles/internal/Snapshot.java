package io.github.arikit.handles.internal;

import io.github.arikit.core.Key;
import io.github.arikit.generated.model.Application;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What Asterisk says there is. Immutable.
 *
 * @param look its number among the looks at Asterisk
 */
record Snapshot(
        int look, Collection<Application> applications, Map<String, Channel> channels, Map<String, Bridge> bridges) {

    static Snapshot of(int look, Collection<Application> applications, List<Channel> channels, List<Bridge> bridges) {
        return new Snapshot(
                look,
                applications,
                channels.stream().collect(Collectors.toMap(Channel::id, Function.identity(), (one, other) -> other)),
                bridges.stream().collect(Collectors.toMap(Bridge::id, Function.identity(), (one, other) -> other)));
    }

    /** Returns the application of ours that a channel is in, or that is subscribed to it. */
    Optional<String> applicationOf(Channel channel) {
        return applications.stream()
                .filter(application -> application.channelIds().contains(channel.id()) || isIn(application, channel))
                .map(Application::name)
                .findFirst();
    }

    /** The dialplan shows which application has a channel: {@code Stasis} with its name, and then its arguments. */
    private static boolean isIn(Application application, Channel channel) {
        String data = channel.dialplan().appData();
        return channel.dialplan().appName().equals("Stasis")
                && (data.equals(application.name()) || data.startsWith(application.name() + ","));
    }

    /** Returns the application of ours that is subscribed to a bridge. */
    Optional<String> applicationOf(Bridge bridge) {
        return applications.stream()
                .filter(application -> application.bridgeIds().contains(bridge.id()))
                .map(Application::name)
                .findFirst();
    }

    boolean has(Key key) {
        return key.kind().equals(Key.Kind.CHANNEL) ? channels.containsKey(key.id()) : bridges.containsKey(key.id());
    }

    /** Tells whether something that was ours is so no longer. */
    boolean hasLost(Key key, LiveResources.Entry entry) {
        if (!has(key)) {
            return true;
        }
        return entry.entered()
                && key.kind().equals(Key.Kind.CHANNEL)
                && applicationOf(channels.get(key.id())).isEmpty();
    }
}
