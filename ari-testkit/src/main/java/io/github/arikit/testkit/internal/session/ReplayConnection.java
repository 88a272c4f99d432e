package io.github.arikit.testkit.internal.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection that does what was recorded: line by line, each when all before it has happened. */
public final class ReplayConnection implements AriConnection {
    private final SessionFile session;
    private final MessageDecoder decoder;
    private final Consumer<? super AriMessage> onMessage;
    private final Deque<JsonObject> lines;
    private final ChosenIds ids = new ChosenIds();
    private final List<Pending<?>> waiting = new ArrayList<>();
    private final Map<Integer, Pending<?>> unanswered = new HashMap<>();
    private final Deque<Runnable> deliveries = new ArrayDeque<>();
    private ConnectionState state = ConnectionState.NEW;
    private boolean delivering;

    /** A request that was made, and its answer to come. */
    private record Pending<T>(AriCall<T> call, CompletableFuture<T> answer) {

        void complete(JsonObject line, @Nullable String body) {
            if (line.has(SessionFile.FAILURE)) {
                answer.completeExceptionally(new AriTransportException(
                        line.get(SessionFile.FAILURE).getAsString(),
                        AriTransportException.Outcome.valueOf(
                                line.get(SessionFile.OUTCOME).getAsString()),
                        call.operation(),
                        null));
                return;
            }
            int status = line.get(SessionFile.STATUS).getAsInt();
            if (status >= 300) {
                String message = line.get(SessionFile.MESSAGE).getAsString();
                answer.completeExceptionally(AriResponseException.of(call, status, message));
            } else if (body == null || call.result().form() != AriResult.Form.JSON) {
                answer.complete(null);
            } else {
                read(body);
            }
        }

        private void read(String body) {
            try {
                answer.complete(call.result().read(body));
            } catch (IOException e) {
                answer.completeExceptionally(
                        new IllegalStateException("The recorded answer to " + call + ": " + body, e));
            }
        }
    }

    /** Replays a session. */
    public ReplayConnection(SessionFile session, MessageDecoder decoder, Consumer<? super AriMessage> onMessage) {
        this.session = session;
        this.decoder = decoder;
        this.onMessage = onMessage;
        this.lines = new ArrayDeque<>(session.lines());
    }

    @Override
    public void start() {
        synchronized (this) {
            state = ConnectionState.CONNECTED;
            proceed();
        }
        deliver();
    }

    @Override
    public <T> T send(AriRequest<T> request) {
        return RecordingConnection.join(sendAsync(request));
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        Pending<T> pending = new Pending<>(request.toCall(), new CompletableFuture<>());
        synchronized (this) {
            if (!isRecorded(pending.call())) {
                throw new IllegalStateException(CallText.of(pending.call())
                        + " was not recorded, or not so often; still to come: " + missing());
            }
            waiting.add(pending);
            proceed();
        }
        deliver();
        return pending.answer();
    }

    private boolean isRecorded(AriCall<?> call) {
        String text = CallText.of(call).toString();
        return lines.stream()
                .filter(line -> line.has(SessionFile.REQUEST))
                .anyMatch(line ->
                        new ChosenIds().match(line.get(SessionFile.REQUEST).toString(), text));
    }

    /** Takes line by line until one is a request that was not made yet. */
    private void proceed() {
        while (!lines.isEmpty() && isDue(lines.peek()) && happens(lines.peek())) {
            lines.remove();
        }
    }

    /** Requests are answered at once, and events arrive from the start on. */
    private boolean isDue(JsonObject line) {
        return state == ConnectionState.CONNECTED || state == ConnectionState.NEW && !line.has(SessionFile.EVENT);
    }

    private boolean happens(JsonObject line) {
        JsonElement request = line.get(SessionFile.REQUEST);
        if (request != null) {
            return take(line.get(SessionFile.NUMBER).getAsInt(), request.toString());
        }
        JsonElement event = line.get(SessionFile.EVENT);
        if (event != null) {
            String frame = ids.translate(event.toString());
            deliveries.add(() -> message(frame));
        } else {
            Pending<?> pending = unanswered.remove(line.get(SessionFile.NUMBER).getAsInt());
            JsonElement body = line.get(SessionFile.ANSWER);
            String text = body == null ? null : ids.translate(body.toString());
            deliveries.add(() -> pending.complete(line, text));
        }
        return true;
    }

    private boolean take(int number, String recorded) {
        for (Pending<?> pending : waiting) {
            if (ids.match(recorded, CallText.of(pending.call()).toString())) {
                waiting.remove(pending);
                unanswered.put(number, pending);
                return true;
            }
        }
        return false;
    }

    private void message(String frame) {
        try {
            onMessage.accept(decoder.decode(frame.getBytes(StandardCharsets.UTF_8)));
        } catch (AriDecodeException e) {
            throw new IllegalStateException("The recorded event " + frame, e);
        }
    }

    /** Hands over what has happened, in order, and without the lock, for it may lead to further requests. */
    private void deliver() {
        Runnable next = nextDelivery(true);
        while (next != null) {
            next.run();
            next = nextDelivery(false);
        }
    }

    private synchronized @Nullable Runnable nextDelivery(boolean first) {
        if (first && delivering) {
            return null;
        }
        Runnable next = deliveries.poll();
        delivering = next != null;
        return next;
    }

    private String missing() {
        return lines.stream()
                .filter(line -> line.has(SessionFile.REQUEST))
                .map(line ->
                        line.getAsJsonObject(SessionFile.REQUEST).get("call").getAsString())
                .toList()
                .toString();
    }

    @Override
    public synchronized ConnectionState state() {
        return state;
    }

    @Override
    public List<String> applications() {
        return session.applications();
    }

    @Override
    public RequestSender withTimeout(Duration timeout) {
        return this;
    }

    /** Ends the replay. */
    @Override
    public void close() {
        List<Pending<?>> open;
        String missing;
        synchronized (this) {
            if (state == ConnectionState.CLOSED) {
                return;
            }
            state = ConnectionState.CLOSED;
            open = new ArrayList<>(waiting);
            open.addAll(unanswered.values());
            missing = missing();
        }
        IllegalStateException closed = new IllegalStateException("The replay is closed; still to come: " + missing);
        open.forEach(pending -> pending.answer().completeExceptionally(closed));
        if (!missing.equals("[]")) {
            throw new IllegalStateException("Requests that were recorded were not made: " + missing);
        }
    }
}
