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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The event sources that applications are subscribed to by request, and how often: Asterisk counts, and a source that was
 * subscribed to twice and unsubscribed from once is still one. May be shared between threads.
 */
public final class EventSources {
    private static final String ALL_CHANNELS = "__AST_CHANNEL_ALL_TOPIC";
    private static final String ALL_BRIDGES = "__AST_BRIDGE_ALL_TOPIC";
    private static final String ALL_ENDPOINTS = "__AST_ENDPOINT_ALL_TOPIC";
    private static final String ALL_DEVICES = "__AST_DEVICE_STATE_ALL_TOPIC";

    private final Map<String, Map<String, Integer>> byApplication = new ConcurrentHashMap<>();

    /** Takes note of a request that Asterisk has granted. */
    void granted(AriRequest<?> request) {
        if (request instanceof ApplicationSubscribeRequest) {
            AriCall<?> call = request.toCall();
            Map<String, Integer> counts = of(call.target().orElseThrow().id());
            sources(call).forEach(source -> counts.merge(source, 1, Integer::sum));
        } else if (request instanceof ApplicationUnsubscribeRequest) {
            AriCall<?> call = request.toCall();
            Map<String, Integer> counts = of(call.target().orElseThrow().id());
            sources(call)
                    .forEach(source -> counts.computeIfPresent(source, (key, count) -> count == 1 ? null : count - 1));
        }
    }

    private Map<String, Integer> of(String application) {
        return byApplication.computeIfAbsent(application, name -> new ConcurrentHashMap<>());
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

    /** Returns what this application should be subscribed to, and is not; each as often as it should be. */
    List<String> missing(Application actual) {
        return byApplication.getOrDefault(actual.name(), Map.of()).entrySet().stream()
                .filter(source -> !isCovered(source.getKey(), actual))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(source -> Collections.nCopies(source.getValue(), source.getKey()).stream())
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
