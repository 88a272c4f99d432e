package io.github.arikit.generated.api;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.request.ChannelGetRequest;
import java.util.concurrent.CompletableFuture;

/**
 * The resource channels.
 *
 * <p>Every operation of the resource. May be shared between threads.
 */
@FunctionalInterface
@Generated("io.github.arikit.codegen.emit.ApiEmitter")
public interface ChannelsApi {
    /**
     * Returns what sends the requests.
     */
    RequestSender sender();

    /**
     * Returns the operations, sent by this sender.
     */
    static ChannelsApi of(RequestSender sender) {
        return () -> sender;
    }

    /**
     * The operation channels.get of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param channel Key of the resource it goes to.
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /channels/{channelId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Channels_REST_API/#get">the
     *     reference of Asterisk</a>
     */
    default Channel get(Key channel) {
        return sender().send(ChannelGetRequest.of(channel));
    }

    /**
     * The operation channels.get of the specification.
     *
     * <p>Returns at once.
     *
     * @param channel Key of the resource it goes to.
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /channels/{channelId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Channels_REST_API/#get">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Channel> getAsync(Key channel) {
        return sender().sendAsync(ChannelGetRequest.of(channel));
    }
}
