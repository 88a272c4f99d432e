package io.github.arikit.testkit.internal.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.arikit.testkit.internal.event.Application;
import io.github.arikit.testkit.internal.event.EventSink;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Incoming;
import io.github.arikit.testkit.internal.route.PercentCoding;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** REST over the websocket: one request after the other, each with exactly one answer. */
final class SocketRequests {
    private static final int MOST_WAITING = 1_000;

    private final Gateway gateway;
    private final Users.User user;
    private final String application;
    private final EventSink sink;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean reading;

    SocketRequests(Gateway gateway, Users.User user, String application, EventSink sink) {
        this.gateway = gateway;
        this.user = user;
        this.application = application;
        this.sink = sink;
    }

    void read(String text) {
        if (!gateway.router().answersOnWebsockets()) {
            return;
        }
        if (waiting.size() == MOST_WAITING) {
            Answer busy = Answer.error(503, "Double: too many requests wait");
            answer(SocketRequest.UNREADABLE, busy, phrase(busy));
            return;
        }
        waiting.add(text);
        next();
    }

    void refuseBinary() {
        answer(SocketRequest.UNREADABLE, Answer.empty(406), phrase(Answer.empty(406)));
    }

    private void next() {
        // What is answered at once comes back here; the loop that read it goes on, so the stack does not grow.
        if (reading) {
            return;
        }
        reading = true;
        while (!busy && !waiting.isEmpty()) {
            busy = true;
            handle(waiting.remove());
        }
        reading = false;
    }

    private void handle(String text) {
        JsonObject json;
        try {
            JsonElement parsed = JsonParser.parseString(text);
            json = parsed.isJsonObject() ? parsed.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException e) {
            finish(SocketRequest.UNREADABLE, Answer.empty(400), "Failed to parse request message JSON");
            return;
        }
        SocketRequest request = SocketRequest.of(json);
        String problem = request.problem();
        if (problem != null) {
            finish(request, Answer.error(400, problem), "Bad request");
        } else if (request.uri().startsWith("/")) {
            finish(request, Answer.error(405, "Invalid method"));
        } else {
            route(request);
        }
    }

    private void route(SocketRequest request) {
        String[] parts = request.uri().split("\\?", 2);
        List<Incoming.Pair> query = new ArrayList<>();
        try {
            query.addAll(parts.length == 2 ? PercentCoding.pairs(parts[1]) : List.of());
        } catch (IllegalArgumentException e) {
            finish(request, Answer.error(400, "Error parsing query"));
            return;
        }
        query.addAll(request.query());
        Incoming incoming =
                new Incoming(request.method(), parts[0], query, request.contentType(), request.body(), "localhost");
        gateway.handle(incoming, user, answer -> {
            boolean file = answer.json() == null && answer.bytes().length > 0;
            finish(request, file ? Answer.empty(406) : answer);
        });
    }

    private void finish(SocketRequest request, Answer answer) {
        finish(request, answer, phrase(answer));
    }

    private void finish(SocketRequest request, Answer answer, String reason) {
        answer(request, answer, reason);
        busy = false;
        next();
    }

    private static String phrase(Answer answer) {
        return HttpResponseStatus.valueOf(answer.status()).reasonPhrase();
    }

    private void answer(SocketRequest request, Answer answer, String reason) {
        Application owner = gateway.applications().find(application);
        // Once nobody has the application there is no answer at all, and a filter can suppress it, too.
        if (owner == null) {
            return;
        }
        boolean body = answer.bytes().length > 0;
        JsonObject response = Json.object(
                "transaction_id",
                request.transactionId(),
                "request_id",
                request.requestId(),
                "status_code",
                answer.status(),
                "reason_phrase",
                reason,
                "uri",
                request.uri().split("\\?", 2)[0],
                "content_type",
                body ? answer.contentType() : null,
                "message_body",
                body ? new String(answer.bytes(), StandardCharsets.UTF_8) : null);
        gateway.events().tell(owner, sink, "RESTResponse", response);
    }
}
