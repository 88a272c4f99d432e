package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriUnavailableException;
import java.util.concurrent.CompletableFuture;

/** Sends only what the release of the server offers. */
record OfferedOnly(AsteriskServer server, RequestSender sender) implements RequestSender {

    @Override
    public <T> T send(AriRequest<T> request) {
        server.requireOffered(request);
        return sender.send(request);
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        try {
            server.requireOffered(request);
        } catch (AriUnavailableException e) {
            return CompletableFuture.failedFuture(e);
        }
        return sender.sendAsync(request);
    }
}
