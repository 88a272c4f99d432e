package io.github.arikit.generated.operations;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.Queue;
import io.github.arikit.generated.request.QueueConfigureRequest;
import io.github.arikit.generated.request.QueueCreateRequest;
import io.github.arikit.generated.request.QueueRemoveRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with one {@code /queues/{queueName}}, each in one request.
 *
 * <p>May be shared between threads.
 */
@Generated("io.github.arikit.codegen.emit.OperationsEmitter")
public interface QueueOperations {
    /**
     * Returns the key of the resource.
     */
    Key key();

    /**
     * Returns what sends the requests.
     */
    RequestSender client();

    /**
     * Creates a queue.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @return the queue
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /queues/{queueName}}, since Asterisk 99.1.0. Answers 400, 409.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#create">the
     *     reference of Asterisk</a>
     */
    default Queue create() {
        return client().send(QueueCreateRequest.of(key()));
    }

    /**
     * Creates a queue.
     *
     * <p>Returns at once.
     *
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /queues/{queueName}}, since Asterisk 99.1.0. Answers 400, 409.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#create">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Queue> createAsync() {
        return client().sendAsync(QueueCreateRequest.of(key()));
    }

    /**
     * Creates a queue.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param options sets what may be left out
     * @return the queue
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /queues/{queueName}}, since Asterisk 99.1.0. Answers 400, 409.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#create">the
     *     reference of Asterisk</a>
     */
    default Queue create(Consumer<QueueCreateRequest.Builder> options) {
        QueueCreateRequest.Builder request = QueueCreateRequest.builder(key());
        options.accept(request);
        return client().send(request.build());
    }

    /**
     * Creates a queue.
     *
     * <p>Returns at once.
     *
     * @param options sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /queues/{queueName}}, since Asterisk 99.1.0. Answers 400, 409.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#create">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Queue> createAsync(Consumer<QueueCreateRequest.Builder> options) {
        QueueCreateRequest.Builder request = QueueCreateRequest.builder(key());
        options.accept(request);
        return client().sendAsync(request.build());
    }

    /**
     * The operation queues.configure of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param rules the parameter rules
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code PUT /queues/{queueName}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#configure">the
     *     reference of Asterisk</a>
     */
    default Map<String, @Nullable Object> configure(List<? extends Map<String, ?>> rules) {
        return client().send(QueueConfigureRequest.of(key(), rules));
    }

    /**
     * The operation queues.configure of the specification.
     *
     * <p>Returns at once.
     *
     * @param rules the parameter rules
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code PUT /queues/{queueName}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#configure">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Map<String, @Nullable Object>> configureAsync(
            List<? extends Map<String, ?>> rules) {
        return client().sendAsync(QueueConfigureRequest.of(key(), rules));
    }

    /**
     * The operation queues.remove of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param memberId the parameter memberId
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code DELETE /queues/{queueName}/members/{memberId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#remove">the
     *     reference of Asterisk</a>
     */
    default void remove(String memberId) {
        client().send(QueueRemoveRequest.of(key(), memberId));
    }

    /**
     * The operation queues.remove of the specification.
     *
     * <p>Returns at once.
     *
     * @param memberId the parameter memberId
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code DELETE /queues/{queueName}/members/{memberId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#remove">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> removeAsync(String memberId) {
        return client().sendAsync(QueueRemoveRequest.of(key(), memberId));
    }

    /**
     * The operation queues.remove of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param memberId the parameter memberId
     * @param options sets what may be left out
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code DELETE /queues/{queueName}/members/{memberId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#remove">the
     *     reference of Asterisk</a>
     */
    default void remove(String memberId, Consumer<QueueRemoveRequest.Builder> options) {
        QueueRemoveRequest.Builder request = QueueRemoveRequest.builder(key(), memberId);
        options.accept(request);
        client().send(request.build());
    }

    /**
     * The operation queues.remove of the specification.
     *
     * <p>Returns at once.
     *
     * @param memberId the parameter memberId
     * @param options sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code DELETE /queues/{queueName}/members/{memberId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#remove">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> removeAsync(String memberId,
            Consumer<QueueRemoveRequest.Builder> options) {
        QueueRemoveRequest.Builder request = QueueRemoveRequest.builder(key(), memberId);
        options.accept(request);
        return client().sendAsync(request.build());
    }
}
