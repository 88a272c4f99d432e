package io.github.arikit.benchmarks.testkit;

import io.github.arikit.benchmarks.Plot;
import io.github.arikit.benchmarks.Rounds;
import io.github.arikit.benchmarks.Usage;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.TransportMode;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import io.github.arikit.testkit.AsteriskDouble;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How fast the Asterisk double starts, and how many calls it carries. A call is what the first program of the README
 * makes of one: somebody calls in, the client answers, plays a sound, waits for its end and hangs up. Client and double
 * share the process, and the rounds alternate between both ways of a request to the server.
 */
public final class DoubleBenchmark {
    private static final int STARTS = 30;
    private static final int AT_ONCE = 100;
    private static final Duration SOUND = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String THREAD = "asterisk-double";
    private static final List<TransportMode> TRANSPORTS = List.of(TransportMode.WEBSOCKET, TransportMode.HTTP);

    private final int calls;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    private DoubleBenchmark(int calls) {
        this.calls = calls;
    }

    /** Arguments: calls in each round (10,000), rounds (5). */
    public static void main(String[] arguments) throws IOException {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        start();
        new DoubleBenchmark(calls).carry(rounds);
    }

    private static void start() {
        Rounds millis = new Rounds();
        for (int i = 0; i < 2 * STARTS; i++) {
            long begin = System.nanoTime();
            AsteriskDouble asterisk = AsteriskDouble.start();
            long nanos = System.nanoTime() - begin;
            asterisk.close();
            if (i == 0) {
                millis.add("first", nanos / 1e6);
            } else if (i >= STARTS) {
                millis.add("warm", nanos / 1e6);
            }
        }
        System.out.printf(
                "start: %.1f ms, at most %.1f ms; the first one of the process %.0f ms%n",
                millis.median("warm"), millis.most("warm"), millis.median("first"));
    }

    private void carry(int rounds) throws IOException {
        TRANSPORTS.forEach(this::measure);
        Rounds perSecond = new Rounds();
        Rounds cpu = new Rounds();
        Rounds ofDouble = new Rounds();
        for (int round = 0; round < rounds; round++) {
            for (TransportMode transport : TRANSPORTS) {
                Figures figures = measure(transport);
                perSecond.add(transport.name(), figures.callsPerSecond());
                cpu.add(transport.name(), figures.cpuMillis());
                ofDouble.add(transport.name(), figures.doubleCpuMillis());
            }
        }
        System.out.printf("%10s %8s %12s %10s%n", "requests", "calls/s", "CPU ms/call", "of double");
        for (String transport : cpu.candidates()) {
            System.out.printf(
                    "%10s %8.0f %12.2f %10.2f%n",
                    transport, perSecond.median(transport), cpu.median(transport), ofDouble.median(transport));
        }
        Plot plot = new Plot("A call on the double, CPU ms");
        add(plot, "client and double", cpu);
        add(plot, "the double alone", ofDouble);
        plot.save("double");
    }

    private static void add(Plot plot, String what, Rounds figures) {
        for (String each : figures.candidates()) {
            plot.add(
                    each.toLowerCase(Locale.ROOT) + ", " + what,
                    figures.median(each),
                    figures.least(each),
                    figures.most(each));
        }
    }

    private record Figures(double callsPerSecond, double cpuMillis, double doubleCpuMillis) {}

    private Figures measure(TransportMode transport) {
        try (AsteriskDouble asterisk =
                        AsteriskDouble.builder().sound("short", SOUND).start();
                AriClient ari = Ari.connect(config(asterisk, transport))) {
            asterisk.dialplan().extension("1000", leg -> leg.stasis("load"));
            Semaphore free = new Semaphore(AT_ONCE);
            ari.onStasisStart(this::serve);
            long cpu = Usage.processCpuNanos();
            long ofDouble = Usage.threadCpuNanos(THREAD);
            long begin = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                free.acquireUninterruptibly();
                asterisk.call("1000").staysOnTheLine().end().thenRun(free::release);
            }
            free.acquireUninterruptibly(AT_ONCE);
            double seconds = (System.nanoTime() - begin) / 1e9;
            RuntimeException failed = failure.get();
            if (failed != null) {
                throw failed;
            }
            return new Figures(
                    calls / seconds,
                    (Usage.processCpuNanos() - cpu) / 1e6 / calls,
                    (Usage.threadCpuNanos(THREAD) - ofDouble) / 1e6 / calls);
        }
    }

    private static AriConfig config(AsteriskDouble asterisk, TransportMode transport) {
        return AriConfig.builder()
                .url(asterisk.url())
                .username(asterisk.username())
                .password(asterisk.password())
                .applications("load")
                .transport(transport)
                .build();
    }

    private void serve(ChannelHandle call) {
        try {
            call.answer();
            PlaybackHandle playback = call.stagePlay("sound:short");
            try (var finished = playback.subscribe(PlaybackFinished.class)) {
                playback.exec();
                finished.next(PATIENCE);
            }
            call.hangup();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }
}
