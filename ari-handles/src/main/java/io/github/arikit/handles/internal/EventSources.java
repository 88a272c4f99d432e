package io.github.arikit.handles.internal;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.model.Application;
import io.github.arikit.generated.request.ApplicationSubscribeRequest;
import io.github.arikit.generated.request.ApplicationUnsubscribeRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The event sources that applications are subscribed to by request. May be shared between threads. */
public final class EventSources {
    private static final String ALL_CHANNELS = "__AST_CHANNEL_ALL_TOPIC";
    private static final String ALL_BRIDGES = "__AST_BRIDGE_ALL_TOPIC";
    private static final String ALL_ENDPOINTS = "__AST_ENDPOINT_ALL_TOPIC";
    private static final String ALL_DEVICES = "__AST_DEVICE_STATE_ALL_TOPIC";

    private final Map<String, Set<String>> byApplication = new ConcurrentHashMap<>();

    /** Takes note of a request that Asterisk has granted. */
    void granted(AriRequest<?> request) {
        if (request instanceof ApplicationSubscribeRequest) {
            AriCall<?> call = request.toCall();
            of(call.target().orElseThrow().id()).addAll(sources(call));
        } else if (request instanceof ApplicationUnsubscribeRequest) {
            AriCall<?> call = request.toCall();
            sources(call).forEach(of(call.target().orElseThrow().id())::remove);
        }
    }

    private Set<String> of(String application) {
        return byApplication.computeIfAbsent(application, name -> ConcurrentHashMap.newKeySet());
    }

    private static List<String> sources(AriCall<?> call) {
        return call.query().stream()
                .filter(argument -> argument.name().equals("eventSource"))
                .flatMap(argument -> argument.value() instanceof List<?> several ? several.stream() : Stream.of())
                .map(Object::toString)
                .toList();
    }

    /** Forgets the sources that have ended. */
    public void note(AriMessage message) {
        if (byApplication.isEmpty()) {
            return;
        }
        if (message instanceof ChannelDestroyed || message instanceof BridgeDestroyed) {
            message.keys().forEach(this::forget);
        }
    }

    void forget(Key key) {
        byApplication.values().forEach(sources -> sources.remove(key.kind().name() + ":" + key.id()));
    }

    void forget(String application, String source) {
        of(application).remove(source);
    }

    /** Returns what this application should be subscribed to, and is not. */
    List<String> missing(Application actual) {
        return byApplication.getOrDefault(actual.name(), Set.of()).stream()
                .filter(source -> !isCovered(source, actual))
                .sorted()
                .toList();
    }

    private static boolean isCovered(String source, Application actual) {
        int colon = source.indexOf(':');
        String id = source.substring(colon + 1);
        return switch (source.substring(0, colon)) {
            case "channel" -> covers(actual.channelIds(), ALL_CHANNELS, id);
            case "bridge" -> covers(actual.bridgeIds(), ALL_BRIDGES, id);
            case "endpoint" -> covers(actual.endpointIds(), ALL_ENDPOINTS, id);
            default -> covers(actual.deviceNames(), ALL_DEVICES, id);
        };
    }

    private static boolean covers(List<String> ids, String all, String id) {
        return ids.contains(all) || ids.contains(id);
    }
}
