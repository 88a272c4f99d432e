package io.github.arikit.core.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. */
final class RecordingErrorHandler implements EventErrorHandler {
    record Failure(Subscription<?> subscription, AriMessage event, Throwable error) {}

    final List<Failure> failures = new CopyOnWriteArrayList<>();
    final List<Subscription<?>> overflows = new CopyOnWriteArrayList<>();

    @Override
    public void onError(Subscription<?> subscription, AriMessage event, Throwable error) {
        failures.add(new Failure(subscription, event, error));
    }

    @Override
    public void onOverflow(Subscription<?> subscription) {
        overflows.add(subscription);
    }
}
