package io.github.arikit.nats.proxy;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.Key.Kind;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.GenericRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All kinds of requests that a proxy takes. */
final class KindTable {
    private final Map<String, KindHandler> handlers = new HashMap<>();

    KindTable() {
        new AsteriskKinds(this).register();
        new ChannelKinds(this).register();
        new BridgeKinds(this).register();
        new MediaKinds(this).register();
        put(GenericRequest.KIND, new GenericHandler());
    }

    /** Returns the kinds, those of this project among them. */
    Set<String> kinds() {
        return handlers.keySet();
    }

    /** Works on a request, and returns an answer whatever happens. */
    BusResponse handle(ProxyCall call) {
        KindHandler handler = handlers.get(call.kind());
        if (handler == null) {
            return BusResponse.error("Not implemented");
        }
        try {
            return handler.handle(call);
        } catch (RuntimeException e) {
            return BusResponse.error(ProxyFailure.text(e));
        }
    }

    void put(String kind, KindHandler handler) {
        handlers.put(kind, handler);
    }

    /** Adds a kind that does something with a resource and answers nothing more. */
    void command(String kind, Kind resource, Function<Key, AriRequest<?>> request) {
        put(kind, call -> {
            call.ask(request.apply(call.target(resource)));
            return BusResponse.ok();
        });
    }

    /** Adds a command that also makes its resource part of the dialog of the request. */
    void boundCommand(String kind, Kind resource, Function<Key, AriRequest<?>> request) {
        put(kind, call -> {
            Key target = call.target(resource);
            call.bind(resource, target.id());
            call.ask(request.apply(target));
            return BusResponse.ok();
        });
    }

    /** Adds a kind that does no more than make a resource part of the dialog of the request. */
    void subscription(String kind, Kind resource) {
        put(kind, call -> {
            call.bind(resource, call.target(resource).id());
            return BusResponse.ok();
        });
    }

    /** Adds the two kinds that read one resource: one answers its key, the other its data. */
    void reads(String prefix, Kind resource, String entity, String word, Function<Key, AriRequest<?>> request) {
        put(prefix + "Get", call -> {
            read(call, resource, word, request);
            call.bind(resource, call.requestKey().id());
            return BusResponse.key(call.stamped());
        });
        put(
                prefix + "Data",
                call -> Entities.data(entity, call.stamped(), (Map<?, ?>) read(call, resource, word, request)));
    }

    /** Reads a resource; what goes wrong is worded as the Go proxy does it. */
    static Object read(ProxyCall call, Kind resource, String word, Function<Key, AriRequest<?>> request) {
        Key target = call.target(resource);
        try {
            return call.value(request.apply(target));
        } catch (AriResponseException e) {
            throw new IllegalStateException(
                    "failed to get data: Error getting data for " + word + " '" + target.id() + "': "
                            + ProxyFailure.text(e),
                    e);
        }
    }

    /** Adds a kind that lists resources; the key only says where. */
    void list(String kind, Kind resource, AriRequest<?> request, Function<Object, String> id) {
        put(kind, call -> keys(call, resource, call.list(request), id));
    }

    static BusResponse keys(ProxyCall call, Kind resource, List<?> entities, Function<Object, String> id) {
        return BusResponse.keys(entities.stream()
                .map(entity -> call.listed(resource, id.apply(entity)))
                .toList());
    }

    static Function<Object, String> field(String name) {
        return entity -> Entities.text(entity, name);
    }
}
