package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Sends requests, and lets a scope hold what they create. */
record ScopedSender(RequestSender sender, ScopedResources resources, BiFunction<Key.Kind, String, Key> keys)
        implements RequestSender {

    @Override
    public <T> T send(AriRequest<T> request) {
        Creation creation = Creation.by(request);
        if (creation == null) {
            return sender.send(request);
        }
        Key chosen = holdChosen(creation);
        T answer;
        try {
            answer = sender.send(request);
        } catch (RuntimeException | Error e) {
            failed(chosen, e);
            throw e;
        }
        created(creation, answer);
        return answer;
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        Creation creation = Creation.by(request);
        if (creation == null) {
            return sender.sendAsync(request);
        }
        Key chosen;
        try {
            chosen = holdChosen(creation);
        } catch (IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
        CompletableFuture<T> exchange = sender.sendAsync(request);
        CompletableFuture<T> result = new CompletableFuture<>();
        exchange.whenComplete((answer, failure) -> {
            try {
                if (failure != null) {
                    failed(chosen, failure);
                    result.completeExceptionally(failure);
                } else {
                    created(creation, answer);
                    result.complete(answer);
                }
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        result.whenComplete((answer, failure) -> exchange.cancel(false));
        return result;
    }

    /**
     * Holds it before it exists, so that neither its end nor an answer that never comes can be missed. Returns what is
     * to be forgotten if it is not created.
     */
    private @Nullable Key holdChosen(Creation creation) {
        resources.requireOpen();
        if (creation.chosenId() == null) {
            return null;
        }
        Key key = creation.key(creation.chosenId(), keys);
        return resources.hold(key) ? key : null;
    }

    private void created(Creation creation, @Nullable Object answer) {
        String id = creation.chosenId() == null ? creation.idIn(answer) : creation.chosenId();
        resources.created(creation.key(id, keys), creation.chosenId() != null);
    }

    private void failed(@Nullable Key chosen, Throwable failure) {
        if (chosen != null && Staging.isHarmless(failure)) {
            resources.forget(chosen);
        }
    }
}
