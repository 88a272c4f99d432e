package io.github.arikit.ext.internal;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** Takes every event as it comes, and hears of the end. */
final class EachEvent<E> implements Flow.Subscriber<E> {
    private final Consumer<? super E> handler;
    private final Runnable onEnd;

    EachEvent(Consumer<? super E> handler, Runnable onEnd) {
        this.handler = handler;
        this.onEnd = onEnd;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(E event) {
        handler.accept(event);
    }

    @Override
    public void onError(Throwable error) {
        throw new IllegalStateException("The subscription had a consumer already", error);
    }

    @Override
    public void onComplete() {
        onEnd.run();
    }
}
