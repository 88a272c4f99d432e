package io.github.arikit.ext.bridgemon;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.handles.BridgeHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What Asterisk answered about a bridge and the channels in it.
 *
 * @param bridge the bridge
 * @param channels its channels, but for those that were gone when they were asked for
 */
record BridgeReading(Bridge bridge, Map<String, Channel> channels) {

    /**
     * Asks for each channel of a bridge, once that is known.
     *
     * @param reading the bridge to come
     */
    static CompletableFuture<BridgeReading> of(BridgeHandle handle, CompletableFuture<Bridge> reading) {
        return reading.thenCompose(bridge ->
                channels(handle, bridge.channels()).thenApply(channels -> new BridgeReading(bridge, channels)));
    }

    private static CompletableFuture<Map<String, Channel>> channels(BridgeHandle handle, List<String> ids) {
        List<CompletableFuture<Optional<Channel>>> answers = new ArrayList<>();
        ids.forEach(id -> answers.add(channel(handle, id)));
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(all -> {
                    Map<String, Channel> channels = new LinkedHashMap<>();
                    answers.forEach(answer -> answer.join().ifPresent(channel -> channels.put(channel.id(), channel)));
                    return channels;
                });
    }

    private static CompletableFuture<Optional<Channel>> channel(BridgeHandle handle, String id) {
        return handle.client()
                .channel(handle.key().sibling(Key.Kind.CHANNEL, id))
                .getAsync()
                .handle((channel, failure) -> {
                    if (failure == null) {
                        return Optional.of(channel);
                    }
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (cause instanceof AriNotFoundException) {
                        return Optional.empty();
                    }
                    throw new CompletionException(cause);
                });
    }
}
