package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.event.SubscriptionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What is created through a scope is gone when the scope closes, also when that is because of an exception: playbacks
 * and recordings are stopped, channels hung up (external media and snoops are channels), bridges destroyed.
 *
 * <pre>{@code
 * try (CallScope scope = ari.openScope()) {
 *     BridgeHandle bridge = scope.stageCreateBridge(options -> options.type("mixing")).exec();
 *     ChannelHandle agent = scope.stageOriginate("PJSIP/agent7").exec();
 *     scope.adopt(call).stagePlay("sound:please-hold").exec();
 *     ...
 *     scope.release(agent);             // stays when the scope closes
 * }
 * }</pre>
 *
 * <p>A scope counts what was created by any request that went through it or through its handles, staged or not. A
 * resource that ends meanwhile is forgotten. Where a creation failed so that nobody knows whether Asterisk acted, such
 * as by a timeout, the resource is cleaned up as well, if its id was chosen on this side, as staging does. Closing
 * asks Asterisk for everything, media first, blocks until all is answered, and takes what is gone already as done; what
 * could not be cleaned up is thrown as {@link io.github.arikit.core.error.AriCleanupException}. What is created
 * through a closed scope is refused with an {@link IllegalStateException}.
 *
 * <p>May be shared between threads. It costs one subscription for each resource that it holds.
 */
public final class CallScope extends AriResources implements AutoCloseable {
    private final AriClient client;
    private final ScopedResources resources;
    private final RequestSender sender;

    CallScope(AriClient client) {
        super(client.servers());
        this.client = client;
        this.resources = new ScopedResources(client);
        this.sender = new ScopedSender(client, resources, this::key);
    }

    @Override
    public List<String> nodes() {
        return client.nodes();
    }

    @Override
    Key place(Key key) {
        return client.place(key);
    }

    @Override
    public List<String> applicationNames() {
        return client.applicationNames();
    }

    @Override
    public <T> T send(AriRequest<T> request) {
        return sender.send(request);
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        return sender.sendAsync(request);
    }

    @Override
    public RequestSender withTimeout(Duration timeout) {
        return new ScopedSender(client.withTimeout(timeout), resources, this::key);
    }

    @Override
    public <E> SubscriptionBuilder<E> subscription(Class<E> type) {
        return client.subscription(type);
    }

    /**
     * Takes a channel into this scope, which hangs it up when it closes.
     *
     * @return a handle of the same channel, through which things are created in this scope
     * @throws IllegalStateException if the scope is closed
     */
    public ChannelHandle adopt(ChannelHandle channel) {
        resources.hold(channel.key());
        return channel(channel.key());
    }

    /**
     * Takes a bridge into this scope, which destroys it when it closes.
     *
     * @return a handle of the same bridge, through which things are created in this scope
     * @throws IllegalStateException if the scope is closed
     */
    public BridgeHandle adopt(BridgeHandle bridge) {
        resources.hold(bridge.key());
        return bridge(bridge.key());
    }

    /** Lets a resource be, so that it stays when the scope closes. Does nothing if the scope does not hold it. */
    public void release(Handle handle) {
        resources.forget(handle.key());
    }

    /** Returns what the scope holds now. */
    public List<Key> held() {
        return resources.held();
    }

    /**
     * Cleans up, and blocks until Asterisk has answered all of it. Closing twice is fine.
     *
     * @throws io.github.arikit.core.error.AriCleanupException if something could not be cleaned up
     */
    @Override
    public void close() {
        resources.close();
    }
}
