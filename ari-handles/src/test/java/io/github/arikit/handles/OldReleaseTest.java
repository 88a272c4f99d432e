package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AsteriskRelease;
import io.github.arikit.core.Availability;
import io.github.arikit.core.TransportMode;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriUnavailableException;
import io.github.arikit.generated.AriApi;
import io.github.arikit.generated.api.AsteriskApi;
import io.github.arikit.generated.operations.ApplicationOperations;
import io.github.arikit.generated.operations.BridgeOperations;
import io.github.arikit.generated.operations.ChannelOperations;
import io.github.arikit.generated.operations.EndpointOperations;
import io.github.arikit.generated.operations.LiveRecordingOperations;
import io.github.arikit.generated.operations.PlaybackOperations;
import io.github.arikit.generated.operations.StoredRecordingOperations;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that is older than the artifact: it offers no REST over WebSocket, and lacks operations. */
class OldReleaseTest {
    private final AsteriskDouble asterisk =
            AsteriskDouble.builder().release("18.26.4").start();

    @AfterEach
    void stop() {
        asterisk.close();
    }

    private AriConfig.Builder config(TransportMode mode) {
        return AriConfig.builder()
                .url(asterisk.url())
                .username(asterisk.username())
                .password(asterisk.password())
                .transport(mode);
    }

    @Test
    void autoGoesOverHttp() {
        try (AriClient ari = Ari.connect(config(TransportMode.AUTO).build())) {

            assertThat(ari.server().release()).map(Object::toString).contains("18.26.4");
            assertThat(ari.channels().list()).isEmpty();
        }
    }

    @Test
    void websocketIsRefusedWithTheReleasesThatOfferIt() {
        AriConfig config = config(TransportMode.WEBSOCKET)
                .requestTimeout(Duration.ofMillis(200))
                .build();

        assertThatThrownBy(() -> Ari.connect(config))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContainingAll("20.14", "21.9", "22.4", "ARI_TRANSPORT");
    }

    /** What the handles of the artifact under test can send; which artifact that is, the build decides. */
    static Stream<AriRequest<?>> everyOperationOfAHandle() {
        return Stream.of(
                        ApplicationOperations.class,
                        AsteriskApi.class,
                        BridgeOperations.class,
                        ChannelOperations.class,
                        EndpointOperations.class,
                        LiveRecordingOperations.class,
                        PlaybackOperations.class,
                        StoredRecordingOperations.class)
                .flatMap(type -> SentOperations.by(type).answered().stream())
                .map(SentOperations.Answered::request);
    }

    @Test
    void whatALaterReleaseBringsIsNotSentAndThatReleaseIsNamed() {
        AsteriskRelease release = AsteriskRelease.parse(asterisk.release());
        List<AriRequest<?>> later = everyOperationOfAHandle()
                .filter(request -> !availability(request).includes(release))
                .toList();
        try (AriClient ari = Ari.connect(config(TransportMode.HTTP).build())) {
            int exchanged = asterisk.exchanges().size();

            for (AriRequest<?> request : later) {
                String id = request.toCall().operation().id();
                assertThatThrownBy(() -> ari.send(request))
                        .isInstanceOfSatisfying(
                                AriUnavailableException.class,
                                error -> assertThat(error.what()).isEqualTo(id))
                        .hasMessage(
                                "%s is not offered by Asterisk 18.26.4; it came with %s", id, availability(request));
            }

            assertThat(asterisk.exchanges()).hasSize(exchanged);
            assertThat(asterisk.violations()).isEmpty();
        }
        // The lines up to 18 have nothing that 18.26.4 lacks; all others do, or this would show nothing.
        assertThat(later.isEmpty()).isEqualTo(AriApi.RELEASE.major() <= 18);
    }

    @Test
    void whatItOffersIsSent() {
        try (AriClient ari = Ari.connect(config(TransportMode.HTTP).build())) {
            int exchanged = asterisk.exchanges().size();

            ari.asterisk().ping();
            assertThatThrownBy(() -> ari.channel("nobody").answer()).isInstanceOf(AriNotFoundException.class);

            assertThat(asterisk.exchanges()
                            .subList(exchanged, asterisk.exchanges().size()))
                    .extracting(Exchange::subject)
                    .anyMatch(subject -> subject.contains("/asterisk/ping"))
                    .anyMatch(subject -> subject.contains("/channels/nobody/answer"));
        }
    }

    private static Availability availability(AriRequest<?> request) {
        return request.toCall().operation().availability();
    }
}
