package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.Key;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.TransportMode;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.generated.request.EventUserEventRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is particular about requests over the event socket. */
class SocketRequestsIT {
    private static final Map<String, ?> HIDES_ANSWERS = Map.of("allowed", List.of(Map.of("type", "ChannelUserevent")));

    private final String application = "socket-" + ResourceIds.next();
    private AsteriskUnderTest asterisk;

    @BeforeEach
    void start() {
        asterisk = AsteriskUnderTest.start();
    }

    @AfterEach
    void stop() {
        asterisk.close();
    }

    private AriClient connect(TransportMode mode) {
        AriConfig config = asterisk.config(application).transport(mode).build();
        return Ari.connect(config);
    }

    /** Over HTTP: the answer to this request would be hidden already. */
    private void hideAnswers() {
        AriConfig config = asterisk.config("other-" + application)
                .transport(TransportMode.HTTP)
                .build();
        try (AriClient other = Ari.connect(config)) {
            other.applications().filter(Key.application(application), options -> options.filter(HIDES_ANSWERS));
        }
    }

    @Test
    void manyRequestsMayBeUnderWayAtOnce() {
        try (AriClient ari = connect(TransportMode.WEBSOCKET)) {

            List<CompletableFuture<Void>> answers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                answers.add(ari.sendAsync(EventUserEventRequest.of("hello", application)));
            }

            answers.forEach(CompletableFuture::join);
        }
    }

    @Test
    void refusalIsTheSameAsOverHttp() {
        try (AriClient ari = connect(TransportMode.WEBSOCKET)) {

            assertThatThrownBy(() -> ari.channel("no/such;2").get())
                    .isInstanceOf(AriNotFoundException.class)
                    .hasMessageContaining("404");
        }
    }

    @Test
    void messageThatWouldCostTheSocketIsRefusedAndTheSocketStays() {
        try (AriClient ari = connect(TransportMode.WEBSOCKET)) {
            EventUserEventRequest tooLong = EventUserEventRequest.builder("hello", application)
                    .variables(Map.of("long", "x".repeat(66_000)))
                    .build();

            Throwable failure = catchThrowable(() -> ari.send(tooLong));

            assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("65535 bytes");
            ari.asterisk().ping();
        }
    }

    @Test
    void filterThatHidesAnswersLeadsToATimeoutThatSaysSo() {
        try (AriClient ari = connect(TransportMode.WEBSOCKET)) {
            hideAnswers();

            Throwable failure = catchThrowable(
                    () -> ari.withTimeout(Duration.ofMillis(500)).send(EventUserEventRequest.of("hello", application)));

            assertThat(failure)
                    .isInstanceOf(AriTimeoutException.class)
                    .hasMessageContaining("RESTResponse")
                    .isInstanceOfSatisfying(
                            AriTimeoutException.class,
                            timeout -> assertThat(timeout.outcome()).isEqualTo(Outcome.UNKNOWN));
        }
    }

    @Test
    void autoGoesOverHttpWhileAnswersAreHidden() {
        try (AriClient ari = connect(TransportMode.AUTO)) {
            hideAnswers();
            catchThrowable(
                    () -> ari.withTimeout(Duration.ofMillis(500)).send(EventUserEventRequest.of("hello", application)));

            ari.send(EventUserEventRequest.of("hello", application));
        }
    }

    @Test
    void requestsOfAClientWhoseApplicationWasTakenOverFail() {
        try (AriClient ari = connect(TransportMode.WEBSOCKET)) {
            // Whoever takes the application over and leaves takes it along.
            connect(TransportMode.HTTP).close();

            Throwable failure = catchThrowable(
                    () -> ari.withTimeout(Duration.ofMillis(500)).send(EventUserEventRequest.of("hello", "nobody")));

            // Not sent where this client has left its socket already, and otherwise without an answer.
            assertThat(failure).isInstanceOf(AriTransportException.class);
        }
    }
}
