package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.generated.request.EndpointSendMessageRequest;
import io.github.arikit.generated.request.EndpointSendMessageToEndpointRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A text message outside of any call, and the client that sends it, as often as it is told to. Immutable: each method
 * that adds to it returns another message. May be shared between threads.
 *
 * <pre>{@code
 * ari.textMessage("sip:queue@example.com").body("You are next").sendTo("pjsip:alice");
 * }</pre>
 *
 * <p>Asterisk answers before the message is delivered, and does not tell what became of it. Messages that come in are
 * {@link io.github.arikit.generated.event.TextMessageReceived} events of their endpoint.
 */
public final class TextMessageHandle {
    private final AriResources client;
    private final String from;
    private final String body;
    private final Map<String, String> variables;

    TextMessageHandle(AriResources client, String from) {
        this(client, Objects.requireNonNull(from, "from"), "", Map.of());
    }

    private TextMessageHandle(AriResources client, String from, String body, Map<String, String> variables) {
        this.client = client;
        this.from = from;
        this.body = body;
        this.variables = variables;
    }

    /** Returns this message with another text. */
    public TextMessageHandle body(String text) {
        return new TextMessageHandle(client, from, Objects.requireNonNull(text, "text"), variables);
    }

    /** Returns this message with a variable; in SIP, one of the headers that the technology knows. */
    public TextMessageHandle variable(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new TextMessageHandle(client, from, body, more);
    }

    /** Returns the client that requests go through. */
    public AriResources client() {
        return client;
    }

    /**
     * Sends it to an address. Blocks until Asterisk has taken it.
     *
     * @param uri technology and address, such as {@code pjsip:alice} or {@code pjsip:sip:alice@example.com}
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     */
    public void sendTo(String uri) {
        client.send(request(uri));
    }

    /** Sends it to an address, and returns at once; the future fails with what {@link #sendTo(String)} throws. */
    public CompletableFuture<Void> sendToAsync(String uri) {
        return client.sendAsync(request(uri));
    }

    /**
     * Sends it to an endpoint. Blocks until Asterisk has taken it.
     *
     * @param endpoint the key of an endpoint
     * @throws IllegalArgumentException if the key is one of something else
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     */
    public void sendTo(Key endpoint) {
        client.send(request(endpoint));
    }

    /** Sends it to an endpoint, and returns at once; the future fails with what {@link #sendTo(Key)} throws. */
    public CompletableFuture<Void> sendToAsync(Key endpoint) {
        return client.sendAsync(request(endpoint));
    }

    private AriRequest<Void> request(String uri) {
        return EndpointSendMessageRequest.builder()
                .to(uri)
                .from(from)
                .body(body)
                .variables(variables)
                .build();
    }

    private AriRequest<Void> request(Key endpoint) {
        return EndpointSendMessageToEndpointRequest.builder(endpoint, from)
                .body(body)
                .variables(variables)
                .build();
    }

    /** Returns from whom it is; the text is left out, since it can be personal. */
    @Override
    public String toString() {
        return "Text message from " + from;
    }
}
