package io.github.arikit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriConnector;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.RecordedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that are recorded once and replayed without a server. */
@AriTest
class RecordedSessionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final EventErrorHandler ERRORS = EventErrorHandler.logging();

    @TempDir
    Path folder;

    /** Calls somebody, plays to them, and asks for a channel that is not there; returns what it was told. */
    private static String session(AriClient ari) {
        ChannelHandle call = ari.stageOriginate("Local/answer@default", options -> options.app(ari.application()));
        try (var start = call.subscribe(StasisStart.class)) {
            call.exec();
            start.next(PATIENCE);
        }
        PlaybackHandle playback = call.stagePlay("sound:beep");
        String state;
        try (var finished = playback.subscribe(PlaybackFinished.class)) {
            playback.exec();
            state = finished.next(PATIENCE).playback().state().value();
        }
        call.hangup();
        assertThatThrownBy(() -> ari.channel("nosuch").get()).isInstanceOf(AriNotFoundException.class);
        return state + " on " + ari.server().version();
    }

    private static AriConnector recorder(Path file, AriConfig config) {
        return RecordedSession.record(
                file,
                (decoder, onMessage) -> NativeConnection.create(config, decoder, onMessage, ConnectionListener.NONE));
    }

    private Path recorded(AriConfig config) {
        Path file = folder.resolve("session.jsonl");
        try (AriClient ari = Ari.connect(recorder(file, config), ERRORS)) {
            assertThat(session(ari)).isEqualTo("done on 22.10.1");
        }
        return file;
    }

    @Test
    void sessionIsReplayedWithoutTheServer(AsteriskDouble asterisk, AriConfig config) throws IOException {
        Path file = recorded(config);
        assertThat(Files.readString(file))
                .contains("\"StasisStart\"", "\"PlaybackFinished\"", "Channel not found")
                .doesNotContain(asterisk.password());
        asterisk.shutDown();

        for (int i = 0; i < 2; i++) {
            try (AriClient ari = Ari.connect(RecordedSession.replay(file), ERRORS)) {
                assertThat(session(ari)).isEqualTo("done on 22.10.1");
            }
        }
        asterisk.startUp();
    }

    @Test
    void requestWithoutAnAnswerFailsInTheReplayToo(AsteriskDouble asterisk, AriConfig config) {
        Path file = folder.resolve("session.jsonl");
        try (AriClient ari = Ari.connect(recorder(file, config), ERRORS)) {
            asterisk.shutDown();
            assertThatExceptionOfType(AriTransportException.class)
                    .isThrownBy(() -> ari.asterisk().ping());
        }

        try (AriClient ari = Ari.connect(RecordedSession.replay(file), ERRORS)) {
            assertThatExceptionOfType(AriTransportException.class)
                    .isThrownBy(() -> ari.asterisk().ping())
                    .withMessageContaining("/asterisk/ping");
        }
        asterisk.startUp();
    }

    @Test
    void otherRequestIsRefused(AriConfig config) {
        Path file = recorded(config);

        try (AriClient ari = Ari.connect(RecordedSession.replay(file), ERRORS)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> ari.stageCreateBridge(options -> {}).exec())
                    .withMessageContaining("POST /bridges")
                    .withMessageContaining("was not recorded");
            session(ari);
        }
    }

    @Test
    void requestsThatWereNotMadeAreNamed(AriConfig config) {
        AriClient ari = Ari.connect(RecordedSession.replay(recorded(config)), ERRORS);

        assertThatIllegalStateException()
                .isThrownBy(ari::close)
                .withMessageContaining("were not made")
                .withMessageContaining("GET /channels/nosuch");
    }

    @Test
    void otherFilesAreNoSessions() throws IOException {
        Path file = folder.resolve("other.txt");
        Files.writeString(file, "no session\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordedSession.replay(file))
                .withMessageContaining("other.txt is not a recorded session");
    }
}
