package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriUnavailableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Sends only what the release of the server offers. */
record OfferedOnly(Servers servers, RequestSender sender) implements RequestSender {

    @Override
    public <T> T send(AriRequest<T> request) {
        try {
            servers.requireOffered(request).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AriUnavailableException refused ? refused : e;
        }
        return sender.send(request);
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        CompletableFuture<Void> offered = servers.requireOffered(request);
        if (offered.isDone() && !offered.isCompletedExceptionally()) {
            return sender.sendAsync(request);
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        offered.thenCompose(yes -> sender.sendAsync(request)).whenComplete((value, failure) -> {
            if (failure == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(failure instanceof CompletionException e ? e.getCause() : failure);
            }
        });
        return answer;
    }
}
