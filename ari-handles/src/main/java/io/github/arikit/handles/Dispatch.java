package io.github.arikit.handles;

import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.EventLanes;
import io.github.arikit.core.event.EventRouter;
import io.github.arikit.core.event.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs what the application does about events, off the thread that reads them. */
final class Dispatch {
    private final EventLanes lanes = new EventLanes("arikit-handler");
    private final EventErrorHandler errors;

    Dispatch(EventErrorHandler errors) {
        this.errors = errors;
    }

    /** Returns threads for what is attached to futures and publishers, in no order. */
    Executor executor() {
        return task -> lanes.execute(new Object(), task);
    }

    /** Returns a router that runs what is attached here, and tells its troubles to the application. */
    EventRouter newRouter() {
        return new EventRouter(executor(), errors);
    }

    /** Runs a handler for each event: in order for events of one resource, side by side for others. */
    <E extends AriMessage> Subscription<E> serve(Subscription<E> subscription, Consumer<? super E> handler) {
        // The subscription has a lane of its own, which only spreads events over the lanes of their resources.
        subscription.listen(
                lanes.lane(subscription),
                event -> lanes.execute(laneOf(subscription, event), () -> handle(subscription, event, handler)));
        return subscription;
    }

    private static Lane laneOf(Subscription<?> subscription, AriMessage event) {
        List<Key> keys = event.keys();
        return new Lane(subscription, keys.isEmpty() ? Key.ANY : keys.get(0));
    }

    private <E extends AriMessage> void handle(Subscription<E> subscription, E event, Consumer<? super E> handler) {
        Marks.set(event);
        try {
            handler.accept(event);
        } catch (RuntimeException | Error e) {
            errors.onError(subscription, event, e);
        } finally {
            Marks.clear();
        }
    }

    void offerFigures(AriMetrics metrics) {
        metrics.onFigure("handlers.active", false, lanes::active);
        metrics.onFigure("handlers.refused", true, lanes::refused);
    }

    /** Takes no more, and waits this long for what runs. */
    void close(Duration timeout) {
        lanes.close(timeout);
    }

    /** Handlers of different subscriptions do not wait for each other, even for the same resource. */
    private record Lane(Subscription<?> subscription, Key resource) {
        // Written out, as those of Key are.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Lane lane && subscription == lane.subscription && resource.equals(lane.resource);
        }

        @Override
        public int hashCode() {
            return subscription.hashCode() * 31 + resource.hashCode();
        }
    }
}
