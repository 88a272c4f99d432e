package io.github.arikit.generated.api;

import io.github.arikit.core.Generated;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.MoodsSetTone;
import io.github.arikit.generated.request.MoodSetRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The resource moods.
 *
 * <p>Every operation of the resource. May be shared between threads.
 */
@FunctionalInterface
@Generated("io.github.arikit.codegen.emit.ApiEmitter")
public interface MoodsApi {
    /**
     * Returns what sends the requests.
     */
    RequestSender sender();

    /**
     * Returns the operations, sent by this sender.
     */
    static MoodsApi of(RequestSender sender) {
        return () -> sender;
    }

    /**
     * The operation moods.set of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param tone the parameter tone
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /moods}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Moods_REST_API/#set">the
     *     reference of Asterisk</a>
     */
    default void set(MoodsSetTone tone) {
        sender().send(MoodSetRequest.of(tone));
    }

    /**
     * The operation moods.set of the specification.
     *
     * <p>Returns at once.
     *
     * @param tone the parameter tone
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /moods}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Moods_REST_API/#set">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> setAsync(MoodsSetTone tone) {
        return sender().sendAsync(MoodSetRequest.of(tone));
    }

    /**
     * The operation moods.set of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param tone the parameter tone
     * @param options sets what may be left out
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /moods}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Moods_REST_API/#set">the
     *     reference of Asterisk</a>
     */
    default void set(MoodsSetTone tone, Consumer<MoodSetRequest.Builder> options) {
        MoodSetRequest.Builder request = MoodSetRequest.builder(tone);
        options.accept(request);
        sender().send(request.build());
    }

    /**
     * The operation moods.set of the specification.
     *
     * <p>Returns at once.
     *
     * @param tone the parameter tone
     * @param options sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /moods}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Moods_REST_API/#set">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> setAsync(MoodsSetTone tone,
            Consumer<MoodSetRequest.Builder> options) {
        MoodSetRequest.Builder request = MoodSetRequest.builder(tone);
        options.accept(request);
        return sender().sendAsync(request.build());
    }
}
