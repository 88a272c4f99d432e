package io.github.arikit.ext.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.testkit.AsteriskDouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Many prompts at once, in real time, on threads that all of them share. */
class ManyPromptsTest {
    private static final int PROMPTS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DIGITS = "1234567890";

    private LongSupplier subscriptions = () -> 0;

    @Test
    void noDigitOfFiveHundredCallersIsLost() throws Exception {
        try (AsteriskDouble asterisk =
                        AsteriskDouble.builder().sound("long", PATIENCE).start();
                AriClient ari = connect(asterisk)) {
            asterisk.dialplan().extension("caller", leg -> leg.stasis("app"));
            List<ChannelHandle> callers = new ArrayList<>();
            List<ChannelHandle> called = new ArrayList<>();
            call(ari, callers, called);
            long subscriptionsBefore = subscriptions.getAsLong();
            int threadsBefore = Thread.getAllStackTraces().size();

            List<CompletableFuture<PlayResult>> results = callers.stream()
                    .map(caller -> Prompt.on(caller)
                            .uris("sound:long")
                            .matchLength(DIGITS.length())
                            .interDigitTimeout(PATIENCE)
                            .start()
                            .result())
                    .toList();
            called.forEach(far -> far.sendDtmfAsync(
                    options -> options.dtmf(DIGITS).duration(10).between(10)));
            int threads = Thread.getAllStackTraces().size();
            CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            Runtime memory = Runtime.getRuntime();
            System.out.printf(
                    "%d prompts: %d threads before, %d with all of them, %d MB of heap in use%n",
                    PROMPTS, threadsBefore, threads, (memory.totalMemory() - memory.freeMemory()) >> 20);
            assertThat(results).allSatisfy(result -> {
                assertThat(result.join().status()).isEqualTo(PlayStatus.MATCHED);
                assertThat(result.join().digits()).isEqualTo(DIGITS);
            });
            assertThat(threads).isLessThan(PROMPTS / 2);
            assertThat(subscriptions.getAsLong()).isEqualTo(subscriptionsBefore);
        }
    }

    private AriClient connect(AsteriskDouble asterisk) {
        return Ari.connect(AriConfig.builder()
                .url(asterisk.url())
                .username(asterisk.username())
                .password(asterisk.password())
                .applications("app")
                .metrics(new AriMetrics() {
                    @Override
                    public void onFigure(String name, boolean total, LongSupplier figure) {
                        if (name.equals("subscriptions")) {
                            subscriptions = figure;
                        }
                    }
                })
                .build());
    }

    private static void call(AriClient ari, List<ChannelHandle> callers, List<ChannelHandle> called) {
        try (Subscription<StasisStart> starts = ari.subscribe(StasisStart.class)) {
            for (int i = 0; i < PROMPTS; i++) {
                ChannelHandle caller = ari.stageOriginate("Local/caller@default", options -> options.app("app"));
                caller.execAsync();
                ChannelHandle far = ari.channel(starts.next(PATIENCE).channel().id());
                far.answer();
                starts.next(PATIENCE);
                callers.add(caller);
                called.add(far);
            }
        }
    }
}
