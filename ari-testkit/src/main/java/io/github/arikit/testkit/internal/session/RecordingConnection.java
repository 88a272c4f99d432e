package io.github.arikit.testkit.internal.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriConnector;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection that writes down what passes over another one. */
public final class RecordingConnection implements AriConnection {
    private final AriConnection connection;
    private final BufferedWriter file;
    private final AtomicInteger numbers = new AtomicInteger();

    private RecordingConnection(AriConnection connection, BufferedWriter file) {
        this.connection = connection;
        this.file = file;
    }

    /** Makes a connection with a connector, and records it into a file. */
    public static AriConnection create(
            Path path, AriConnector connector, MessageDecoder decoder, Consumer<? super AriMessage> onMessage) {
        BufferedWriter file;
        try {
            file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicReference<RecordingConnection> recording = new AtomicReference<>();
        AriConnection connection = connector.create(
                frame -> {
                    JsonObject line = new JsonObject();
                    JsonElement event = JsonParser.parseString(new String(frame, StandardCharsets.UTF_8));
                    line.add(SessionFile.EVENT, Secrets.masked(event));
                    recording.get().write(line);
                    return decoder.decode(frame);
                },
                onMessage);
        recording.set(new RecordingConnection(connection, file));
        JsonArray applications = new JsonArray();
        connection.applications().forEach(applications::add);
        JsonObject head = new JsonObject();
        head.add(SessionFile.APPLICATIONS, applications);
        recording.get().write(head);
        return recording.get();
    }

    private synchronized void write(JsonObject line) {
        try {
            file.write(line.toString());
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T send(AriRequest<T> request) {
        return join(sendAsync(request));
    }

    static <T> T join(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        return record(request.toCall(), connection);
    }

    @Override
    public RequestSender withTimeout(Duration timeout) {
        RequestSender patient = connection.withTimeout(timeout);
        return new RequestSender() {
            @Override
            public <T> T send(AriRequest<T> request) {
                return join(sendAsync(request));
            }

            @Override
            public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
                return record(request.toCall(), patient);
            }
        };
    }

    private <T> CompletableFuture<T> record(AriCall<T> call, RequestSender sender) {
        int number = numbers.incrementAndGet();
        JsonObject line = new JsonObject();
        line.addProperty(SessionFile.NUMBER, number);
        line.add(SessionFile.REQUEST, CallText.of(call));
        write(line);
        if (call.result().form() != AriResult.Form.JSON) {
            return sender.sendAsync(() -> call).whenComplete((answer, failure) -> answered(number, null, failure));
        }
        AtomicReference<JsonElement> body = new AtomicReference<>();
        AriResult<T> reading = AriResult.value(in -> {
            body.set(JsonParser.parseReader(in));
            return call.result().read(body.get().toString());
        });
        return sender.sendAsync(CallText.like(call, reading))
                .whenComplete((answer, failure) -> answered(number, masked(call, body.get()), failure));
    }

    private static @Nullable JsonElement masked(AriCall<?> call, @Nullable JsonElement body) {
        return body == null ? null : Secrets.masked(body, CallText.asksForSecret(call));
    }

    private void answered(int number, @Nullable JsonElement body, @Nullable Throwable failure) {
        JsonObject line = new JsonObject();
        line.addProperty(SessionFile.NUMBER, number);
        if (failure instanceof AriResponseException refused) {
            line.addProperty(SessionFile.STATUS, refused.status());
            line.addProperty(SessionFile.MESSAGE, refused.serverMessage());
        } else if (failure == null || body != null) {
            line.addProperty(SessionFile.STATUS, 200);
            if (body != null) {
                line.add(SessionFile.ANSWER, body);
            }
        } else {
            // No answer came. The replay has to fail as well, or the application would wait for ever.
            AriTransportException.Outcome outcome = failure instanceof AriTransportException lost
                    ? lost.outcome()
                    : AriTransportException.Outcome.UNKNOWN;
            line.addProperty(SessionFile.FAILURE, failure.getMessage());
            line.addProperty(SessionFile.OUTCOME, outcome.name());
        }
        write(line);
    }

    @Override
    public void start() {
        connection.start();
    }

    @Override
    public ConnectionState state() {
        return connection.state();
    }

    @Override
    public List<String> applications() {
        return connection.applications();
    }

    @Override
    public void close() {
        connection.close();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
