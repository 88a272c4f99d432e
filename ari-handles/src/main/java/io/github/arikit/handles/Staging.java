package io.github.arikit.handles;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriUnavailableException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one request that brings a resource into being, or nothing if it exists already.
 *
 * <p>It is handed out once. Only where Asterisk certainly did nothing, because it refused or nothing was sent, it is
 * kept for another try: after a timeout nobody knows whether the resource exists.
 */
final class Staging<T> {
    private final AtomicReference<@Nullable AriRequest<T>> pending;
    private final AtomicReference<@Nullable AriRequest<T>> uncertain = new AtomicReference<>();

    private Staging(@Nullable AriRequest<T> request) {
        pending = new AtomicReference<>(request);
    }

    static <T> Staging<T> of(AriRequest<T> request) {
        return new Staging<>(request);
    }

    static <T> Staging<T> none() {
        return new Staging<>(null);
    }

    boolean isPending() {
        return pending.get() != null;
    }

    T exec(RequestSender sender) {
        AriRequest<T> request = take();
        try {
            return sender.send(request);
        } catch (RuntimeException e) {
            putBackIfHarmless(request, e);
            throw e;
        }
    }

    CompletableFuture<T> execAsync(RequestSender sender) {
        AriRequest<T> request = take();
        // A dependent future, so that the request is back before the caller learns of the failure.
        return sender.sendAsync(request).whenComplete((answer, failure) -> {
            if (failure != null) {
                putBackIfHarmless(request, failure);
            }
        });
    }

    private AriRequest<T> take() {
        AriRequest<T> request = pending.getAndSet(null);
        if (request == null) {
            throw new IllegalStateException("Nothing is staged, or it was executed before");
        }
        return request;
    }

    private void putBackIfHarmless(AriRequest<T> request, Throwable failure) {
        (isHarmless(failure) ? pending : uncertain).set(request);
    }

    /** Reads what a request of unknown outcome may have created; if there is nothing, the request is pending again. */
    boolean reconcile(Runnable read) {
        AriRequest<T> request = uncertain.get();
        if (request == null) {
            throw new IllegalStateException("There is no exec of unknown outcome");
        }
        try {
            read.run();
            uncertain.compareAndSet(request, null);
            return true;
        } catch (AriNotFoundException e) {
            if (uncertain.compareAndSet(request, null)) {
                pending.set(request);
            }
            return false;
        }
    }

    /** Tells whether a request failed so that Asterisk certainly did nothing. */
    static boolean isHarmless(Throwable failure) {
        return failure instanceof AriResponseException
                || failure instanceof AriUnavailableException
                || failure instanceof AriTransportException transport
                        && transport.outcome() == AriTransportException.Outcome.NOT_SENT
                || failure instanceof RuntimeException && !(failure instanceof AriException);
    }

    /** Returns the value of a query parameter that a request carries. */
    static String argument(AriRequest<?> request, String name) {
        return find(request, name).orElseThrow(() -> new IllegalArgumentException(request + " has no " + name));
    }

    /** Tells whether a request carries a query parameter. */
    static boolean has(AriRequest<?> request, String name) {
        return find(request, name).isPresent();
    }

    private static Optional<String> find(AriRequest<?> request, String name) {
        return request.toCall().query().stream()
                .filter(argument -> argument.name().equals(name))
                .map(AriCall.Argument::value)
                .map(Object::toString)
                .findFirst();
    }
}
