package io.github.arikit.core.transport;

import io.github.arikit.core.AriConfig;
import java.util.concurrent.ThreadFactory;
import org.slf4j.MDC;

/** What the log says about the threads of a connection: which server and which applications they serve. */
final class Diagnostics {
    private static final String SERVER = "ari.server";
    private static final String APPLICATION = "ari.application";

    private final String server;
    private final String applications;

    Diagnostics(AriConfig config) {
        server = config.webSocketUrl().getRawAuthority();
        applications = String.join(",", config.applications());
    }

    /** Marks the current thread, which serves this connection only. */
    void mark() {
        MDC.put(SERVER, server);
        MDC.put(APPLICATION, applications);
    }

    /** Returns a factory whose threads are marked before they do anything. */
    ThreadFactory marking(ThreadFactory factory) {
        return task -> factory.newThread(() -> {
            mark();
            task.run();
        });
    }
}
