package io.github.arikit.benchmarks.startup;

import io.github.arikit.core.AriConfig;
import io.github.arikit.generated.event.ChannelUserevent;
import io.github.arikit.handles.Ari;
import java.util.concurrent.CountDownLatch;

/** Connects, waits for one event, says so, and ends. */
public final class StartupCandidate {
    private StartupCandidate() {}

    /** Arguments: address, user, password, application. */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        AriConfig config = AriConfig.builder()
                .url(arguments[0])
                .username(arguments[1])
                .password(arguments[2])
                .applications(arguments[3])
                .build();
        Ari.builder(config)
                .prepare(ari -> ari.on(ChannelUserevent.class, event -> first.countDown()))
                .connect();
        first.await();
        System.out.println("FIRST EVENT");
        Runtime.getRuntime().halt(0);
    }
}
