package io.github.arikit.handles;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.EventErrorHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;

/** A connection to nobody: it notes what is sent, answers what it was told to, and brings what a test emits. */
final class FakeConnection implements AriConnection {
    private final List<String> applications;
    private final Queue<AriCall<?>> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, Function<AriCall<?>, Object>> answers = new ConcurrentHashMap<>();
    private Consumer<? super AriMessage> messages = message -> {};
    private final Map<String, Consumer<? super AriMessage>> dialogs = new ConcurrentHashMap<>();
    private volatile int sentBeforeClose = -1;
    private volatile List<String> nodes = List.of();

    private FakeConnection(String version, List<String> applications) {
        this.applications = applications;
        answer("asterisk.getInfo", "{\"system\":{\"version\":\"" + version + "\",\"entity_id\":\"node-1\"}}");
        fail("applications.get", call -> AriResponseException.of(call, 404, "Application not found"));
    }

    static FakeConnection of(String version, String... applications) {
        return new FakeConnection(version, List.of(applications));
    }

    /** Lets it lead to a cluster of these nodes from now on. */
    FakeConnection nodes(String... names) {
        nodes = List.of(names);
        return this;
    }

    @Override
    public List<String> nodes() {
        return nodes;
    }

    AriClient connect() {
        AriClient client = Ari.connect(
                (decoder, onMessage) -> {
                    messages = onMessage;
                    return this;
                },
                EventErrorHandler.logging());
        sent.clear();
        return client;
    }

    /** Answers an operation with this JSON from now on. */
    void answer(String operation, String json) {
        answers.put(operation, call -> {
            try {
                return call.result().read(json);
            } catch (IOException e) {
                throw new AssertionError("No answer to " + call + ": " + json, e);
            }
        });
    }

    /** Answers an operation from now on with what this makes of the node that it is sent to. */
    void answerPerNode(String operation, Function<String, String> json) {
        answers.put(operation, call -> {
            try {
                return call.result().read(json.apply(call.location().node()));
            } catch (IOException e) {
                throw new AssertionError("No answer to " + call, e);
            }
        });
    }

    /** Fails an operation from now on. */
    void fail(String operation, Function<AriCall<?>, RuntimeException> failure) {
        answers.put(operation, call -> {
            throw failure.apply(call);
        });
    }

    /** Answers an operation without a body from now on. */
    void succeed(String operation) {
        answers.remove(operation);
    }

    /** Does something before an operation is answered as it would have been. */
    void before(String operation, Runnable action) {
        Function<AriCall<?>, Object> answer = answers.getOrDefault(operation, call -> null);
        answers.put(operation, call -> {
            action.run();
            return answer.apply(call);
        });
    }

    /** Returns what was sent after the client had connected, such as {@code DELETE /channels/17}. */
    List<String> sent() {
        return sent.stream().map(AriCall::toString).toList();
    }

    List<AriCall<?>> calls() {
        return List.copyOf(sent);
    }

    void emit(AriMessage message) {
        messages.accept(message);
    }

    @Override
    @SuppressWarnings("unchecked") // The answer was read as the operation says, or is the null of a void one.
    public <T> T send(AriRequest<T> request) {
        AriCall<T> call = request.toCall();
        sent.add(call);
        return (T) answers.getOrDefault(call.operation().id(), any -> null).apply(call);
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        ForkJoinPool.commonPool().execute(() -> {
            try {
                answer.complete(send(request));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    @Override
    public RequestSender withTimeout(Duration timeout) {
        return this;
    }

    @Override
    public void start() {}

    @Override
    public ConnectionState state() {
        return ConnectionState.CONNECTED;
    }

    @Override
    public List<String> applications() {
        return applications;
    }

    @Override
    public Feed openDialog(String dialog, Consumer<? super AriMessage> onMessage) {
        dialogs.put(dialog, onMessage);
        return () -> dialogs.remove(dialog);
    }

    /** Returns the names of the dialogs that are open. */
    Set<String> dialogs() {
        return Set.copyOf(dialogs.keySet());
    }

    /** Returns how many requests had been sent when the client closed this connection. */
    int sentBeforeClose() {
        return sentBeforeClose;
    }

    @Override
    public void close() {
        if (sentBeforeClose < 0) {
            sentBeforeClose = sent.size();
        }
    }
}
