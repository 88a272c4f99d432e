package io.github.arikit.ext.bridgemon;

import io.github.arikit.generated.model.Application;
import io.github.arikit.handles.ApplicationHandle;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One subscription of an application to a source of events. Asterisk counts them, so as long as each is taken back once,
 * and only if it was granted, those of others to the same source stay. May be shared between threads.
 */
final class SourceSubscription {
    private final ApplicationHandle application;
    private final List<String> source;
    private boolean granted;
    private boolean over;

    SourceSubscription(ApplicationHandle application, String source) {
        this.application = application;
        this.source = List.of(source);
    }

    CompletableFuture<Application> open() {
        return application.subscribeAsync(source).whenComplete((answer, failure) -> {
            if (failure == null) {
                granted();
            }
        });
    }

    private synchronized void granted() {
        granted = true;
        if (over) {
            takeBack();
        }
    }

    /** Takes it back, now or as soon as it has been granted. Twice is fine. */
    synchronized void close() {
        if (granted && !over) {
            takeBack();
        }
        over = true;
    }

    /** Says that the source is gone, and with it the subscription. */
    synchronized void ended() {
        over = true;
        granted = false;
    }

    private void takeBack() {
        // Whether or not Asterisk can still do so, nothing more is heard of it here.
        application.unsubscribeAsync(source);
    }
}
