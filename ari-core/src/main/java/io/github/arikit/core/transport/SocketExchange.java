package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One call on its way over a websocket. Its stage is guarded by the lock of its transport. */
final class SocketExchange<T> {

    /** How far it has come. */
    enum Stage {
        /** It waits for a place. */
        WAITING,
        /** It has a place, and is not written yet. */
        QUEUED,
        /** It is being written, or was. */
        SENT,
        /** It has got its answer, or will get none. */
        OVER
    }

    private final String id;
    private final AriCall<T> call;
    private final String message;
    private final Duration timeout;
    private final boolean isAwaited;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    private Stage stage = Stage.WAITING;

    /** Creates an exchange; one that is awaited has nothing attached to its future that may block. */
    SocketExchange(String id, AriCall<T> call, Duration timeout, boolean isAwaited) {
        this.isAwaited = isAwaited;
        this.id = id;
        this.call = call;
        this.message = SocketMessages.request(id, call);
        this.timeout = timeout;
    }

    String id() {
        return id;
    }

    AriCall<T> call() {
        return call;
    }

    String message() {
        return message;
    }

    Duration timeout() {
        return timeout;
    }

    boolean isAwaited() {
        return isAwaited;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    Stage stage() {
        return stage;
    }

    void enter(Stage next) {
        stage = next;
    }
}
