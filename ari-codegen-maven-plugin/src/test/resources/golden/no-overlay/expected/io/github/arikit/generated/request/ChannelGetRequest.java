package io.github.arikit.generated.request;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Generated;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.generated.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The operation channels.get of the specification.
 *
 * <p>Immutable, and equal by value. Making one talks to nobody.
 *
 * @apiNote {@code GET /channels/{channelId}}. Answers 404.
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Channels_REST_API/#get">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.RequestEmitter")
public final class ChannelGetRequest implements AriRequest<Channel> {
    /**
     * The operation it asks for.
     */
    public static final Operation OPERATION = Operation.of("channels", "get", HttpMethod.GET, "/channels/{channelId}");

    private final Key channel;

    private ChannelGetRequest(Key channel) {
        this.channel = channel.requireKind(Key.Kind.CHANNEL);
    }

    /**
     * Returns the request with nothing but what is required.
     *
     * @param channel Key of the resource it goes to.
     * @throws IllegalArgumentException if the key is of another kind, or has no id
     */
    public static ChannelGetRequest of(Key channel) {
        return new ChannelGetRequest(channel);
    }

    @Override
    public AriCall<Channel> toCall() {
        return AriCall.to(OPERATION, AriResult.json(Channel.ADAPTER))
                .target(channel, "channelId")
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChannelGetRequest that && toCall().equals(that.toCall());
    }

    @Override
    public int hashCode() {
        return toCall().hashCode();
    }

    /**
     * Returns method and path, for people.
     */
    @Override
    public String toString() {
        return toCall().toString();
    }
}
