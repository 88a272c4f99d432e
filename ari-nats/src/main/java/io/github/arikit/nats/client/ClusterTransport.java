package io.github.arikit.nats.client;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.core.Transport;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.nats.NodeChoice;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.wire.BusRequest;
import io.github.arikit.nats.wire.Subjects;
import io.github.arikit.nats.wire.Subjects.RequestClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Carries calls to the nodes that they are for. May be shared between threads. */
final class ClusterTransport implements Transport {
    private static final Operation JOIN = Operation.of("dialogs", "join", HttpMethod.POST, "/dialogs/{resource}");
    private static final Map<Key.Kind, String> DIALOG_KINDS = Map.of(
            Key.Kind.CHANNEL, "ChannelSubscribe",
            Key.Kind.BRIDGE, "BridgeSubscribe",
            Key.Kind.PLAYBACK, "PlaybackSubscribe",
            Key.Kind.LIVE_RECORDING, "RecordingLiveSubscribe");

    private final MessageBus bus;
    private final Subjects subjects;
    private final Members members;
    private final NodeCalls nodeCalls;
    private final NodeChoice choice;
    private final Executor workers;
    private final String defaultApp;
    private final Map<CompletableFuture<?>, AriCall<?>> live = new ConcurrentHashMap<>();
    private volatile boolean closed;

    ClusterTransport(
            MessageBus bus,
            Subjects subjects,
            Members members,
            NodeChoice choice,
            Executor workers,
            String defaultApp) {
        this.bus = bus;
        this.subjects = subjects;
        this.members = members;
        this.choice = choice;
        this.workers = workers;
        this.defaultApp = defaultApp;
        nodeCalls = new NodeCalls(members);
    }

    @Override
    public <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout) {
        CompletableFuture<T> result = new CompletableFuture<>();
        live.put(result, call);
        if (closed) {
            result.completeExceptionally(new AriClosedException(Outcome.NOT_SENT, call.operation()));
        } else {
            begin(call, timeout, result);
        }
        return result.whenComplete((answer, failure) -> live.remove(result));
    }

    private <T> void begin(AriCall<T> call, Duration timeout, CompletableFuture<T> result) {
        try {
            Exchange exchange = new Exchange(bus, subjects, members, workers, call, timeout);
            route(exchange).whenComplete((answer, failure) -> finish(call, result, answer, failure));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private static <T> void finish(
            AriCall<T> call, CompletableFuture<T> result, @Nullable Object answer, @Nullable Throwable failure) {
        if (failure != null) {
            result.completeExceptionally(cause(failure));
            return;
        }
        try {
            result.complete(Answers.read(call, answer));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private CompletableFuture<@Nullable Object> route(Exchange exchange) {
        AriCall<?> call = exchange.call();
        if (call.result().form() == AriResult.Form.WEBSOCKET) {
            throw new IllegalArgumentException(call + " opens a websocket, which a cluster does not carry");
        }
        Key key = address(call);
        if (!key.node().isEmpty()) {
            return nodeCalls.send(exchange, key);
        }
        return switch (OperationTable.row(call.operation()).spread()) {
            case PLACED -> nodeCalls.send(exchange, place(key));
            case ANY -> nodeCalls.send(exchange, key.withNode(reachable(key).get(0)));
            case WHEREVER -> wherever(exchange, key);
            case EVERY -> every(exchange, key);
            case GATHERED -> gathered(exchange, key);
        };
    }

    /** Returns the key that a call goes to: its resource, at its location, in the application of this client if none. */
    private Key address(AriCall<?> call) {
        Key location = call.location();
        Key resource = call.target().orElse(Key.ANY);
        String app = location.app().isEmpty() ? defaultApp : location.app();
        return Subjects.addressable(new Key(resource.kind(), resource.id(), location.node(), location.dialog(), app));
    }

    /** Returns the key at a node where such a resource may be created. */
    Key place(Key key) {
        if (!key.node().isEmpty()) {
            return key;
        }
        String app = key.app().isEmpty() ? defaultApp : key.app();
        Key located = key.withApp(app);
        return located.withNode(choice.choose(reachable(located), located));
    }

    /**
     * Makes the events of a resource part of the dialog of its key, and blocks until that is done.
     *
     * @throws IllegalArgumentException if the key has no dialog, or is of a kind that cannot be part of one
     */
    void joinDialog(Key key, Duration timeout) {
        Subjects.word("dialog", key.dialog());
        String kind = DIALOG_KINDS.get(key.kind());
        if (kind == null) {
            throw new IllegalArgumentException("A " + key.kind() + " cannot be part of a dialog");
        }
        AriCall<Void> call =
                AriCall.to(JOIN, AriResult.none()).target(key, "resource").build();
        Exchange exchange = new Exchange(bus, subjects, members, workers, call, timeout);
        Key located = address(call);
        List<Key> places = located.node().isEmpty()
                ? reachable(located).stream().map(located::withNode).toList()
                : List.of(located);
        // Without a node, all remember it: the one that has the resource publishes its events.
        List<CompletableFuture<@Nullable Object>> answers = places.stream()
                .map(place -> exchange.send(RequestClass.COMMAND, BusRequest.of(kind, place)))
                .map(answer -> answer.<@Nullable Object>thenApply(response -> null))
                .toList();
        settled(answers).join();
        present(call, answers);
    }

    private List<String> reachable(Key key) {
        List<String> nodes = members.nodes(key.app());
        if (nodes.isEmpty()) {
            throw new AriConnectException(
                    "No proxy of application " + key.app() + " is known at the moment", null, null);
        }
        return nodes;
    }

    private CompletableFuture<@Nullable Object> wherever(Exchange exchange, Key key) {
        CompletableFuture<@Nullable Object> found = new CompletableFuture<>();
        List<CompletableFuture<@Nullable Object>> answers = sendToAll(exchange, key);
        answers.forEach(answer -> answer.thenAccept(found::complete));
        settled(answers).thenRun(() -> found.completeExceptionally(mostTelling(exchange.call(), answers)));
        return found;
    }

    private CompletableFuture<@Nullable Object> every(Exchange exchange, Key key) {
        List<CompletableFuture<@Nullable Object>> answers = sendToAll(exchange, key);
        return settled(answers)
                .thenApply(all -> present(exchange.call(), answers).get(0).join());
    }

    private CompletableFuture<@Nullable Object> gathered(Exchange exchange, Key key) {
        List<CompletableFuture<@Nullable Object>> answers = sendToAll(exchange, key);
        return settled(answers).thenApply(all -> {
            List<@Nullable Object> together = new ArrayList<>();
            for (CompletableFuture<@Nullable Object> answer : present(exchange.call(), answers)) {
                together.addAll((List<?>) answer.join());
            }
            return together;
        });
    }

    private List<CompletableFuture<@Nullable Object>> sendToAll(Exchange exchange, Key key) {
        return reachable(key).stream()
                .map(node -> nodeCalls.send(exchange, key.withNode(node)))
                .toList();
    }

    private static CompletableFuture<Void> settled(List<? extends CompletableFuture<?>> answers) {
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .exceptionally(failure -> null);
    }

    /** Returns the answers of the nodes that are there; a failure of one of them is the failure of all. */
    private static List<CompletableFuture<@Nullable Object>> present(
            AriCall<?> call, List<CompletableFuture<@Nullable Object>> answers) {
        List<CompletableFuture<@Nullable Object>> present = answers.stream()
                .filter(answer -> failure(answer) == null || !NodeCalls.isGone(failure(answer)))
                .toList();
        for (CompletableFuture<@Nullable Object> answer : present) {
            if (failure(answer) instanceof RuntimeException failure) {
                throw failure;
            }
        }
        if (present.isEmpty()) {
            throw mostTelling(call, answers);
        }
        return present;
    }

    private static RuntimeException mostTelling(AriCall<?> call, List<CompletableFuture<@Nullable Object>> answers) {
        List<Throwable> failures =
                answers.stream().map(ClusterTransport::failure).toList();
        Throwable best = failures.stream()
                .filter(NodeCalls::isTelling)
                .findFirst()
                .or(() -> failures.stream()
                        .filter(failure -> !(failure instanceof AriNotFoundException))
                        .findFirst())
                .orElse(failures.get(0));
        return best instanceof RuntimeException exception
                ? exception
                : new AriTransportException(call + " failed", Outcome.UNKNOWN, call.operation(), best);
    }

    private static @Nullable Throwable failure(CompletableFuture<?> answer) {
        return answer.handle((value, failure) -> failure == null ? null : cause(failure))
                .getNow(null);
    }

    /** Fails what is in flight. The bus is the caller's. */
    @Override
    public void close() {
        closed = true;
        live.forEach((result, call) -> {
            AriException failure = new AriClosedException(Outcome.UNKNOWN, call.operation());
            result.completeExceptionally(failure);
        });
    }
}
