package io.github.arikit.nats.proxy;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.json.JsonValues;
import io.github.arikit.nats.wire.Fields;
import io.github.arikit.nats.wire.ReceivedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One request that a proxy works on: what is asked, who is asked, and what Asterisk says. */
final class ProxyCall {
    private final ReceivedRequest request;
    private final AriConnection asterisk;
    private final Dialogs dialogs;
    private final String node;
    private final String app;

    ProxyCall(ReceivedRequest request, AriConnection asterisk, Dialogs dialogs, String node, String app) {
        this.request = request;
        this.asterisk = asterisk;
        this.dialogs = dialogs;
        this.node = node;
        this.app = app;
    }

    String kind() {
        return request.kind();
    }

    /** Returns Asterisk with this much patience. */
    RequestSender asterisk(Duration timeout) {
        return asterisk.withTimeout(timeout);
    }

    /** Returns the application of the request, or else of this proxy. */
    String app() {
        return app;
    }

    Key requestKey() {
        return request.key();
    }

    Fields payload(String name) {
        return request.payload(name);
    }

    Fields fields() {
        return request.fields();
    }

    /**
     * Returns the resource that is asked for.
     *
     * @throws IllegalArgumentException if the key has no id
     */
    Key target(Key.Kind kind) {
        if (request.key().id().isEmpty()) {
            throw new IllegalArgumentException(kind.name() + " key not supplied");
        }
        return Key.of(kind, request.key().id());
    }

    /** Returns a key at this place, in the dialog of the request. */
    Key located(Key.Kind kind, String id) {
        return new Key(kind, id, node, request.key().dialog(), app);
    }

    /** Returns the key of the request at this place. */
    Key stamped() {
        return located(request.key().kind(), request.key().id());
    }

    /** Returns a key as lists have it: without a dialog. */
    Key listed(Key.Kind kind, String id) {
        return new Key(kind, id, node, "", app);
    }

    /** Makes a resource part of the dialog of the request, if it has one. */
    void bind(Key.Kind kind, String id) {
        dialogs.bind(request.key().dialog(), kind, id);
    }

    /** Asks Asterisk, and blocks until it has answered. */
    <T> T ask(AriRequest<T> question) {
        return asterisk.send(question);
    }

    /** Asks Asterisk for an object as it is, with all its fields. */
    Map<?, ?> object(AriRequest<?> question) {
        return (Map<?, ?>) value(question);
    }

    /** Asks Asterisk for a list as it is, with all its fields. */
    List<?> list(AriRequest<?> question) {
        return (List<?>) value(question);
    }

    /** Asks Asterisk for a value as it is. */
    Object value(AriRequest<?> question) {
        AriCall<Object> call = question.toCall().as(AriResult.value(JsonValues::read));
        return Objects.requireNonNull(asterisk.send(() -> call));
    }
}
