package io.github.arikit.generated.operations;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.request.ChannelGetRequest;
import java.util.concurrent.CompletableFuture;

/**
 * What can be done with one {@code /channels/{channelId}}, each in one request.
 *
 * <p>May be shared between threads.
 */
@Generated("io.github.arikit.codegen.emit.OperationsEmitter")
public interface ChannelOperations {
    /**
     * Returns the key of the resource.
     */
    Key key();

    /**
     * Returns what sends the requests.
     */
    RequestSender client();

    /**
     * The operation channels.get of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /channels/{channelId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Channels_REST_API/#get">the
     *     reference of Asterisk</a>
     */
    default Channel get() {
        return client().send(ChannelGetRequest.of(key()));
    }

    /**
     * The operation channels.get of the specification.
     *
     * <p>Returns at once.
     *
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /channels/{channelId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Channels_REST_API/#get">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Channel> getAsync() {
        return client().sendAsync(ChannelGetRequest.of(key()));
    }
}
