package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.ArikitThreads;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.Calls;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriOverloadException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to requests that wait, and to all of them when the transport closes. */
@Timeout(60)
class HttpQueueTest {
    private static final Duration LONG = Duration.ofSeconds(ScriptedServer.PATIENCE_SECONDS);

    private static ScriptedServer silent() throws IOException {
        return ScriptedServer.playing(peer -> {
            peer.readRequest();
            peer.awaitEnd();
        });
    }

    private static AriConfig.Builder oneAtATime(ScriptedServer server) {
        return Calls.config(server.url()).maxInFlight(1);
    }

    private static AriTransportException failure(CompletableFuture<?> answer) {
        Throwable thrown = catchThrowable(() -> answer.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertThat(thrown).isInstanceOf(ExecutionException.class);
        return (AriTransportException) thrown.getCause();
    }

    @Test
    void timeoutWhileWaitingMeansNotSent() throws Exception {
        try (ScriptedServer server = silent();
                HttpTransport transport = new HttpTransport(oneAtATime(server).build())) {
            transport.execute(Calls.post(), LONG);

            AriTransportException failure = failure(transport.execute(Calls.post(), Duration.ofMillis(50)));

            assertThat(failure).isInstanceOf(AriTimeoutException.class);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        }
    }

    @Test
    void thousandsMayTimeOutWhileWaiting() throws Exception {
        try (ScriptedServer server = silent();
                HttpTransport transport = new HttpTransport(oneAtATime(server).build())) {
            transport.execute(Calls.post(), LONG);

            List<CompletableFuture<String>> answers = IntStream.range(0, 10_000)
                    .mapToObj(i -> transport.execute(Calls.get(), Duration.ofMillis(300)))
                    .toList();

            answers.forEach(answer -> assertThat(failure(answer).outcome()).isEqualTo(Outcome.NOT_SENT));
            assertThat(ArikitThreads.names()).hasSizeLessThan(60);
        }
    }

    @Test
    void moreThanMayWaitAreRefusedAtOnceWithAdvice() throws Exception {
        try (ScriptedServer server = silent();
                HttpTransport transport =
                        new HttpTransport(oneAtATime(server).maxWaiting(2).build())) {
            IntStream.range(0, 3).forEach(i -> transport.execute(Calls.post(), LONG));

            CompletableFuture<String> refused = transport.execute(Calls.post(), LONG);

            assertThat(refused).isCompletedExceptionally();
            assertThat(failure(refused))
                    .isInstanceOf(AriOverloadException.class)
                    .hasMessageContaining("maxInFlight");
            assertThat(failure(refused).outcome()).isEqualTo(Outcome.NOT_SENT);
        }
    }

    @Test
    void waitingRequestsGoInOrder() throws Exception {
        CountDownLatch allAsked = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    while (true) {
                        peer.readRequest();
                        allAsked.await();
                        peer.json("{}");
                    }
                });
                HttpTransport transport = new HttpTransport(oneAtATime(server).build())) {
            List<CompletableFuture<String>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> transport.execute(numbered(i), LONG))
                    .toList();
            allAsked.countDown();

            answers.forEach(CompletableFuture::join);

            for (int i = 0; i < 50; i++) {
                assertThat(server.nextRequest().target()).isEqualTo("/ari/channels/" + i);
            }
        }
    }

    private static AriCall<String> numbered(int i) {
        return AriCall.to(Calls.operation(HttpMethod.GET, "/channels/{id}"), AriResult.json(Calls.VALUE))
                .path("id", Integer.toString(i))
                .build();
    }

    @Test
    void cancelledOnesAreNotSent() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
                    while (true) {
                        peer.readRequest();
                        cancelled.await();
                        peer.json("{}");
                    }
                });
                HttpTransport transport = new HttpTransport(oneAtATime(server).build())) {
            transport.execute(numbered(1), LONG);
            transport.execute(numbered(2), LONG).cancel(true);
            CompletableFuture<String> third = transport.execute(numbered(3), LONG);

            cancelled.countDown();
            third.join();

            assertThat(server.nextRequest().target()).endsWith("/1");
            assertThat(server.nextRequest().target()).endsWith("/3");
        }
    }

    @Test
    void closingFailsWhatIsUnderWayAndWhatWaits() throws Exception {
        try (ScriptedServer server = silent()) {
            HttpTransport transport = new HttpTransport(oneAtATime(server).build());
            CompletableFuture<String> sent = transport.execute(Calls.post(), LONG);
            server.nextRequest();
            CompletableFuture<String> waiting = transport.execute(Calls.post(), LONG);

            transport.close();
            transport.close();
            CompletableFuture<String> late = transport.execute(Calls.post(), LONG);

            assertThat(failure(sent)).isInstanceOf(AriClosedException.class);
            assertThat(failure(sent).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure(waiting).outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(failure(late)).isInstanceOf(AriClosedException.class);
        }
    }

    @Test
    void closingEndsStreams() throws Exception {
        try (ScriptedServer server = ScriptedServer.playing(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: 8\r\n\r\nRIFF");
            peer.awaitEnd();
        })) {
            HttpTransport transport = new HttpTransport(oneAtATime(server).build());
            BinaryContent content = transport.execute(Calls.download(), LONG).join();
            content.stream().readNBytes(4);

            transport.close();

            assertThat(catchThrowable(() -> content.stream().readAllBytes())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void closingFromAFunctionOnAFutureEnds() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(200, "application/json", "{}")) {
            HttpTransport transport = new HttpTransport(oneAtATime(server).build());

            CompletableFuture<Void> closed =
                    transport.execute(Calls.get(), LONG).thenAccept(value -> transport.close());

            closed.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void closedTransportsLeaveNoThreads() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(200, "application/json", "{}")) {
            for (int i = 0; i < 20; i++) {
                try (HttpTransport transport =
                        new HttpTransport(oneAtATime(server).build())) {
                    transport.execute(Calls.get(), LONG).join();
                }
            }
        }

        assertThat(ArikitThreads.remaining()).isEmpty();
    }
}
