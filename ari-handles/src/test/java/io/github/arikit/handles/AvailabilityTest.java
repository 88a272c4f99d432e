package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriUnavailableException;
import io.github.arikit.generated.model.HangupReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an older release does not offer fails before it is sent, and names the release that brings it. */
class AvailabilityTest {
    private final FakeConnection old = FakeConnection.of("16.1.1", "ivr");
    private final AriClient ari = old.connect();

    @AfterEach
    void close() {
        ari.close();
    }

    @Test
    void anOperationThatTheServerLacks() {
        assertThatThrownBy(() -> ari.asterisk().ping())
                .isInstanceOfSatisfying(AriUnavailableException.class, error -> {
                    assertThat(error.what()).isEqualTo("asterisk.ping");
                    assertThat(error.operation().id()).isEqualTo("asterisk.ping");
                })
                .hasMessageContaining("not offered by Asterisk 16.1.1")
                .hasMessageContaining("16.2.0");
        assertThat(ari.asterisk().pingAsync())
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(AriUnavailableException.class);
        assertThatThrownBy(() -> ari.withTimeout(Duration.ofSeconds(1))
                        .send(io.github.arikit.generated.request.AsteriskPingRequest.of()))
                .isInstanceOf(AriUnavailableException.class);

        assertThat(old.sent()).isEmpty();
    }

    @Test
    void aParameterThatTheServerLacks() {
        ChannelHandle channel =
                ari.stageCreateChannel("Local/1", options -> options.variables(java.util.Map.of("a", "b")));

        assertThatThrownBy(channel::exec)
                .isInstanceOf(AriUnavailableException.class)
                .hasMessageContaining("channels.create.variables is not offered by Asterisk 16.1.1")
                .hasMessageContaining("16.11.0");

        assertThat(old.sent()).isEmpty();
        assertThat(channel.isStaged()).isTrue();
    }

    @Test
    void aValueThatTheServerLacks() {
        assertThatThrownBy(() -> ari.channel("17").hangup(options -> options.reason(HangupReason.TIMEOUT)))
                .isInstanceOf(AriUnavailableException.class)
                .hasMessageContaining("channels.hangup.reason=timeout")
                .hasMessageContaining("16.2.0");
        ari.channel("17").hangup(options -> options.reason(HangupReason.BUSY));

        assertThat(old.sent()).containsExactly("DELETE /channels/17");
    }

    @Test
    void aTextIsNoValueThatReleasesDifferIn() {
        ari.channel("17").setChannelVar("x", options -> options.value("a.b=c.".repeat(10_000)));

        assertThat(old.sent()).containsExactly("POST /channels/17/variable");
    }

    @Test
    void aServerWhoseReleaseIsNotKnownIsAsked() {
        FakeConnection branch = FakeConnection.of("GIT-master-abcdef", "ivr");
        branch.answer("asterisk.ping", "{\"ping\":\"pong\"}");
        try (AriClient unknown = branch.connect()) {
            unknown.asterisk().ping();
        }

        assertThat(branch.sent()).isEqualTo(List.of("GET /asterisk/ping"));
    }
}
