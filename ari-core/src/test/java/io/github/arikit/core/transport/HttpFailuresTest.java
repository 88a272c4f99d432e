package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Calls;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.ScriptedServer;
import io.github.arikit.core.ScriptedServer.Script;
import io.github.arikit.core.error.AriConflictException;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriForbiddenException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriPreconditionException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.core.error.AriUnauthorizedException;
import io.github.arikit.core.error.AriUnprocessableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpFailuresTest {
    private static final Duration LONG = Duration.ofSeconds(ScriptedServer.PATIENCE_SECONDS);

    private static AriException failure(AriConfig config, AriCall<?> call, Duration timeout) {
        try (HttpTransport transport = new HttpTransport(config)) {
            Throwable thrown = catchThrowable(
                    () -> transport.execute(call, timeout).get(ScriptedServer.PATIENCE_SECONDS * 2, TimeUnit.SECONDS));
            assertThat(thrown).isInstanceOf(ExecutionException.class);
            assertThat(thrown.getCause()).isInstanceOf(AriException.class);
            return (AriException) thrown.getCause();
        }
    }

    private static AriException failure(Script script, AriCall<?> call, Duration timeout) throws IOException {
        try (ScriptedServer server = ScriptedServer.playing(script)) {
            return failure(Calls.config(server.url()).build(), call, timeout);
        }
    }

    private static AriException failureOfAnswer(int status, String type, String body) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(status, type, body)) {
            return failure(Calls.config(server.url()).build(), Calls.get(), LONG);
        }
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "409", "412", "422", "500", "501", "503"})
    void refusalCarriesStatusAndMessage(int status) throws IOException {
        AriException failure = failureOfAnswer(status, "application/json", "{\"message\":\"So not\"}");

        assertThat(failure)
                .isInstanceOf(
                        switch (status) {
                            case 401 -> AriUnauthorizedException.class;
                            case 403 -> AriForbiddenException.class;
                            case 404 -> AriNotFoundException.class;
                            case 409 -> AriConflictException.class;
                            case 412 -> AriPreconditionException.class;
                            case 422 -> AriUnprocessableException.class;
                            default -> AriResponseException.class;
                        })
                .hasMessage("GET /variable answered " + status + ": So not");
    }

    @Test
    void refusalInHtmlIsPlainText() throws IOException {
        AriException failure = failureOfAnswer(
                400, "text/html", "<html><head><title>400</title></head><body><h1>Bad Request</h1></body></html>");

        assertThat(failure).hasMessage("GET /variable answered 400: Bad Request");
    }

    @Test
    void refusalWithoutBodyHasItsStatus() throws IOException {
        AriException failure = failureOfAnswer(500, "", "");

        assertThat(failure).hasMessage("GET /variable answered 500");
    }

    @Test
    void redirectIsNotFollowed() throws IOException {
        Script redirect = peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 301 Moved\r\nLocation: https://pbx/ari\r\nContent-Length: 0\r\n\r\n");
        };

        AriException failure = failure(redirect, Calls.get(), LONG);

        assertThat(failure).isInstanceOf(AriResponseException.class).hasMessageContaining("redirects to https://pbx");
    }

    @Test
    void pageOfAnotherServerIsRecognised() throws IOException {
        AriException failure = failureOfAnswer(200, "text/html", "<html>Welcome to nginx</html>");

        assertThat(failure)
                .isInstanceOf(AriDecodeException.class)
                .hasMessageContainingAll("channels.test", "text/html", "hardly an Asterisk", "nginx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{\"value\":", "{\"value\":\"x\"}garbage", "null"})
    void answerThatIsNotTheJsonWantedNamesTheOperation(String body) throws IOException {
        AriException failure = failureOfAnswer(200, "application/json", body);

        assertThat(failure).isInstanceOf(AriDecodeException.class).hasMessageContaining("channels.test");
    }

    @Test
    void noContentWhereJsonIsWantedIsAnError() throws IOException {
        AriException failure = failureOfAnswer(204, "", "");

        assertThat(failure).isInstanceOf(AriDecodeException.class).hasMessageContaining("it is empty");
    }

    @Test
    void nobodyListeningMeansNotSent() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        AriException failure =
                failure(Calls.config("http://127.0.0.1:" + port + "/ari").build(), Calls.post(), LONG);

        assertThat(failure)
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("nobody accepts connections at 127.0.0.1:" + port);
        assertThat(((AriConnectException) failure).outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void unknownHostMeansNotSent() {
        AriException failure =
                failure(Calls.config("http://pbx.invalid:8088/ari").build(), Calls.post(), LONG);

        assertThat(failure)
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("no host of the name pbx.invalid");
    }

    @Test
    void serverWithoutTlsIsNamed() throws IOException {
        try (ScriptedServer server = ScriptedServer.playing(peer -> peer.write("HTTP/1.1 400 Bad\r\n\r\n"))) {
            AriException failure = failure(
                    Calls.config("https://127.0.0.1:" + server.port() + "/ari").build(), Calls.post(), LONG);

            assertThat(failure).isInstanceOf(AriTransportException.class).hasMessageContaining("POST /channels");
        }
    }

    @Test
    void silenceIsATimeoutOfUnknownOutcome() throws IOException {
        AriException failure = failure(peer -> peer.awaitEnd(), Calls.post(), Duration.ofMillis(300));

        assertThat(failure).isInstanceOf(AriTimeoutException.class).hasMessageContaining("300 ms");
        assertThat(((AriTimeoutException) failure).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void bodyThatDripsIsATimeout() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        Script drip = peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
            while (!never.await(10, TimeUnit.MILLISECONDS)) {
                peer.write(" ");
            }
        };

        AriException failure = failure(drip, Calls.get(), Duration.ofMillis(500));

        assertThat(failure).isInstanceOf(AriTimeoutException.class);
    }

    @Test
    void connectionClosedInMidAnswerIsOfUnknownOutcome() throws IOException {
        Script half = peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"val");
        };

        AriException failure = failure(half, Calls.post(), LONG);

        assertThat(failure).isExactlyInstanceOf(AriTransportException.class).hasMessageContaining("POST /channels");
        assertThat(((AriTransportException) failure).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void resetIsOfUnknownOutcome() throws IOException {
        Script reset = peer -> {
            peer.readRequest();
            peer.reset();
        };

        AriException failure = failure(reset, Calls.post(), LONG);

        assertThat(failure).isExactlyInstanceOf(AriTransportException.class);
        assertThat(((AriTransportException) failure).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void garbageIsRecognised() throws IOException {
        Script garbage = peer -> {
            peer.readRequest();
            peer.write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        };

        AriException failure = failure(garbage, Calls.get(), LONG);

        assertThat(failure).isInstanceOf(AriTransportException.class).hasMessageContaining("hardly an Asterisk");
    }

    @Test
    void endlessBodyIsGivenUp() throws IOException {
        Script endless = peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
            while (true) {
                peer.write(new byte[1 << 20]);
            }
        };

        AriException failure = failure(endless, Calls.get(), LONG);

        assertThat(failure).isInstanceOf(AriDecodeException.class).hasMessageContaining("longer than 67108864 bytes");
    }

    @Test
    void postOnAConnectionThatTheServerClosesIsNotRepeated() throws IOException, InterruptedException {
        Script closesAfterFirst = peer -> {
            peer.readRequest();
            peer.json("{\"value\":\"x\"}");
            peer.readRequest();
        };
        try (ScriptedServer server = ScriptedServer.playing(closesAfterFirst);
                HttpTransport transport =
                        new HttpTransport(Calls.config(server.url()).build())) {
            transport.execute(Calls.post(), LONG).join();
            server.nextRequest();

            Throwable failure =
                    catchThrowable(() -> transport.execute(Calls.post(), LONG).get());

            assertThat(failure).hasCauseExactlyInstanceOf(AriTransportException.class);
            server.nextRequest();
            assertThat(server.hasRequest()).isFalse();
        }
    }

    @Test
    void connectionThatTheServerClosedWhileIdleIsReplaced() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Script closesAtOnce = peer -> {
            peer.readRequest();
            peer.json("{\"value\":\"" + peer.number() + "\"}");
            peer.close();
            closed.countDown();
        };
        try (ScriptedServer server = ScriptedServer.playing(closesAtOnce);
                HttpTransport transport =
                        new HttpTransport(Calls.config(server.url()).build())) {
            transport.execute(Calls.get(), LONG).join();
            closed.await();

            CompletableFuture<String> second = transport.execute(Calls.get(), LONG);

            assertThat(second.get(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo("2");
        }
    }

    @Test
    void callThatCannotBeEncodedFailsItsFuture() throws IOException {
        AriCall<Void> call = AriCall.to(Calls.operation(HttpMethod.POST, "/x"), AriResult.none())
                .query("long", "x".repeat(5000))
                .wholeBody("text")
                .build();
        try (ScriptedServer server = ScriptedServer.answering(204, "", "");
                HttpTransport transport =
                        new HttpTransport(Calls.config(server.url()).build())) {

            Throwable failure =
                    catchThrowable(() -> transport.execute(call, LONG).get());

            assertThat(failure).hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }
}
