package io.github.arikit.handles.fault;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.ReconnectPolicy;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelUserevent;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.resync.BridgeVanished;
import io.github.arikit.handles.resync.ChannelVanished;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asterisk is killed in a call and comes back, once and twenty times in a row. */
@Timeout(300)
class RestartIT {
    private static final int RESTARTS = 20;
    private static final int PORT = 18093;
    private static final Set<String> POOLS =
            Set.of("arikit-handler", "arikit-http", "arikit-worker", "arikit-listener");
    private static final ReconnectPolicy POLICY =
            new ReconnectPolicy(Duration.ofMillis(100), Duration.ofSeconds(1), 0.5, ReconnectPolicy.ENDLESS);

    /** How long after Asterisk answers again the client may take: the longest wait, and an attempt, on a busy machine. */
    private static final Duration BOUND = POLICY.maxDelay().plusSeconds(2);

    private final String application = "restart-" + ResourceIds.next();
    private final StateLog states = new StateLog();
    private Restarts asterisk;
    private AriClient ari;

    @BeforeEach
    void connect() throws Exception {
        asterisk = Restarts.begin("restarts", PORT);
        ari = Ari.builder(AriConfig.builder()
                        .url(asterisk.url())
                        .username(asterisk.username())
                        .password(asterisk.password())
                        .applications(application)
                        .reconnect(POLICY)
                        .build())
                .listener(states)
                .connect();
    }

    @AfterEach
    void close() throws Exception {
        ari.close();
        asterisk.stop();
    }

    @Test
    void callOfAnAsteriskThatWasKilledIsToldToHaveVanished() throws Exception {
        ChannelHandle call = ari.stageOriginate("Local/answer@default", options -> options.app(application));
        BridgeHandle bridge = ari.stageCreateBridge(options -> {});
        try (Subscription<StasisStart> entered = call.subscribe(StasisStart.class)) {
            call.exec();
            entered.next(PATIENCE);
        }
        bridge.exec();
        bridge.addChannel(List.of(call.id()));
        try (Subscription<ChannelVanished> channelGone = call.subscribe(ChannelVanished.class);
                Subscription<BridgeVanished> bridgeGone = bridge.subscribe(BridgeVanished.class)) {

            asterisk.kill();
            states.await("INTERRUPTED");
            Throwable failure = catchThrowable(call::get);
            asterisk.start();

            assertThat(channelGone.next(PATIENCE).channel()).isEmpty();
            assertThat(bridgeGone.next(PATIENCE).key().id()).isEqualTo(bridge.id());
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            AriTransportException.class,
                            e -> assertThat(e.outcome()).isEqualTo(AriTransportException.Outcome.NOT_SENT));
            states.await("RESYNCHRONISED");
            assertThat(ari.state()).isEqualTo(ConnectionState.RESYNCHRONISED);
        }
    }

    @Test
    void clientIsBackWithinTheBackoffBoundAfterEachOfTwentyRestarts() throws Exception {
        restart();
        Set<String> threads = threads();
        long sockets = openFiles("socket:");
        List<Long> millis = new ArrayList<>();

        for (int i = 0; i < RESTARTS; i++) {
            millis.add(restart());
        }

        System.out.printf(
                "%d restarts: back %d ms after Asterisk on average, %d ms at most; threads %s before, %s after; sockets %d"
                        + " before, %d after%n",
                RESTARTS,
                (long) millis.stream().mapToLong(Long::longValue).average().orElseThrow(),
                Collections.max(millis),
                threads,
                threads(),
                sockets,
                openFiles("socket:"));
        assertThat(millis).allSatisfy(time -> assertThat(time).isLessThan(BOUND.toMillis()));
        assertThat(threads()).isEqualTo(threads);
        // Idle connections of the HTTP pool come and go.
        assertThat(openFiles("socket:")).isLessThanOrEqualTo(sockets + 4);
    }

    /** Restarts Asterisk, and returns how long after that events arrive again. */
    private long restart() throws IOException, InterruptedException {
        states.clear();
        asterisk.kill();
        states.await("INTERRUPTED");
        asterisk.start();
        long begin = System.nanoTime();
        states.await("CONNECTED");
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        states.await("RESYNCHRONISED");
        try (Subscription<ChannelUserevent> events = ari.subscribe(ChannelUserevent.class)) {
            ari.events().userEvent("back", application);
            assertThat(events.next(PATIENCE).eventName()).isEqualTo("back");
        }
        return millis;
    }

    /** Returns how many threads there are of each kind, save for pools, which grow and shrink with what they do. */
    private static Set<String> threads() {
        List<String> names = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("arikit-"))
                .map(name -> name.replaceAll("-\\d+$", ""))
                .filter(name -> !POOLS.contains(name))
                .collect(Collectors.toList());
        Set<String> counted = new TreeSet<>();
        names.forEach(name -> counted.add(name + " " + Collections.frequency(names, name)));
        return counted;
    }

    private static long openFiles(String kind) throws IOException {
        long count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file) && target(file).startsWith(kind)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            // It was closed while it was listed.
            return e.getClass().getSimpleName();
        }
    }
}
