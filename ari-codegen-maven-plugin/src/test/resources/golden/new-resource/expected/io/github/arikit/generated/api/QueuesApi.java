package io.github.arikit.generated.api;

import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.model.Queue;
import io.github.arikit.generated.request.QueueConfigureRequest;
import io.github.arikit.generated.request.QueueCreateRequest;
import io.github.arikit.generated.request.QueueListRequest;
import io.github.arikit.generated.request.QueueRemoveRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waiting lines.
 *
 * <p>Every operation of the resource. May be shared between threads.
 */
@FunctionalInterface
@Generated("io.github.arikit.codegen.emit.ApiEmitter")
public interface QueuesApi {
    /**
     * Returns what sends the requests.
     */
    RequestSender sender();

    /**
     * Returns the operations, sent by this sender.
     */
    static QueuesApi of(RequestSender sender) {
        return () -> sender;
    }

    /**
     * The operation queues.list of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code GET /queues}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#list">the
     *     reference of Asterisk</a>
     */
    default List<Queue> list() {
        return sender().send(QueueListRequest.of());
    }

    /**
     * The operation queues.list of the specification.
     *
     * <p>Returns at once.
     *
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code GET /queues}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#list">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<List<Queue>> listAsync() {
        return sender().sendAsync(QueueListRequest.of());
    }

    /**
     * Creates a queue.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param queue Key of the resource it goes to.
     * @return the queue
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /queues/{queueName}}, since Asterisk 99.1.0. Answers 400, 409.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#create">the
     *     reference of Asterisk</a>
     */
    default Queue create(Key queue) {
        return sender().send(QueueCreateRequest.of(queue));
    }

    /**
     * Creates a queue.
     *
     * <p>Returns at once.
     *
     * @param queue Key of the resource it goes to.
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /queues/{queueName}}, since Asterisk 99.1.0. Answers 400, 409.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#create">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Queue> createAsync(Key queue) {
        return sender().sendAsync(QueueCreateRequest.of(queue));
    }

    /**
     * Creates a queue.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param queue Key of the resource it goes to.
     * @param options sets what may be left out
     * @return the queue
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code POST /queues/{queueName}}, since Asterisk 99.1.0. Answers 400, 409.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#create">the
     *     reference of Asterisk</a>
     */
    default Queue create(Key queue, Consumer<QueueCreateRequest.Builder> options) {
        QueueCreateRequest.Builder request = QueueCreateRequest.builder(queue);
        options.accept(request);
        return sender().send(request.build());
    }

    /**
     * Creates a queue.
     *
     * <p>Returns at once.
     *
     * @param queue Key of the resource it goes to.
     * @param options sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code POST /queues/{queueName}}, since Asterisk 99.1.0. Answers 400, 409.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#create">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Queue> createAsync(Key queue,
            Consumer<QueueCreateRequest.Builder> options) {
        QueueCreateRequest.Builder request = QueueCreateRequest.builder(queue);
        options.accept(request);
        return sender().sendAsync(request.build());
    }

    /**
     * The operation queues.configure of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param queue Key of the resource it goes to.
     * @param rules the parameter rules
     * @return what Asterisk answers
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code PUT /queues/{queueName}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#configure">the
     *     reference of Asterisk</a>
     */
    default Map<String, @Nullable Object> configure(Key queue,
            List<? extends Map<String, ?>> rules) {
        return sender().send(QueueConfigureRequest.of(queue, rules));
    }

    /**
     * The operation queues.configure of the specification.
     *
     * <p>Returns at once.
     *
     * @param queue Key of the resource it goes to.
     * @param rules the parameter rules
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code PUT /queues/{queueName}}.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#configure">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Map<String, @Nullable Object>> configureAsync(Key queue,
            List<? extends Map<String, ?>> rules) {
        return sender().sendAsync(QueueConfigureRequest.of(queue, rules));
    }

    /**
     * The operation queues.remove of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param queue Key of the resource it goes to.
     * @param memberId the parameter memberId
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code DELETE /queues/{queueName}/members/{memberId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#remove">the
     *     reference of Asterisk</a>
     */
    default void remove(Key queue, String memberId) {
        sender().send(QueueRemoveRequest.of(queue, memberId));
    }

    /**
     * The operation queues.remove of the specification.
     *
     * <p>Returns at once.
     *
     * @param queue Key of the resource it goes to.
     * @param memberId the parameter memberId
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code DELETE /queues/{queueName}/members/{memberId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#remove">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> removeAsync(Key queue, String memberId) {
        return sender().sendAsync(QueueRemoveRequest.of(queue, memberId));
    }

    /**
     * The operation queues.remove of the specification.
     *
     * <p>Blocks until Asterisk has answered.
     *
     * @param queue Key of the resource it goes to.
     * @param memberId the parameter memberId
     * @param options sets what may be left out
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     * @apiNote {@code DELETE /queues/{queueName}/members/{memberId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#remove">the
     *     reference of Asterisk</a>
     */
    default void remove(Key queue, String memberId, Consumer<QueueRemoveRequest.Builder> options) {
        QueueRemoveRequest.Builder request = QueueRemoveRequest.builder(queue, memberId);
        options.accept(request);
        sender().send(request.build());
    }

    /**
     * The operation queues.remove of the specification.
     *
     * <p>Returns at once.
     *
     * @param queue Key of the resource it goes to.
     * @param memberId the parameter memberId
     * @param options sets what may be left out
     * @return the answer to come; it fails with what the blocking form throws
     * @apiNote {@code DELETE /queues/{queueName}/members/{memberId}}. Answers 404.
     * @see <a
     *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Queues_REST_API/#remove">the
     *     reference of Asterisk</a>
     */
    default CompletableFuture<Void> removeAsync(Key queue, String memberId,
            Consumer<QueueRemoveRequest.Builder> options) {
        QueueRemoveRequest.Builder request = QueueRemoveRequest.builder(queue, memberId);
        options.accept(request);
        return sender().sendAsync(request.build());
    }
}
