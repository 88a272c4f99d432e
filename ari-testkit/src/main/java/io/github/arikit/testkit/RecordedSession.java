package io.github.arikit.testkit;

import io.github.arikit.core.AriConnector;
import io.github.arikit.testkit.internal.session.RecordingConnection;
import io.github.arikit.testkit.internal.session.ReplayConnection;
import io.github.arikit.testkit.internal.session.SessionFile;
import java.nio.file.Path;

/**
 * Sessions of a client that are recorded against a real Asterisk, and replayed in tests without one.
 *
 * <pre>{@code
 * AriConnector real = (decoder, onMessage) -> NativeConnection.create(config, decoder, onMessage);
 * try (AriClient ari = Ari.connect(RecordedSession.record(file, real), errors)) { … }   // once
 * try (AriClient ari = Ari.connect(RecordedSession.replay(file), errors)) { … }         // in each test
 * }</pre>
 *
 * <p>The file has one JSON object on each line: a request, an answer, or an event, in their order. It contains what went
 * over the wire, numbers of callers too, but no credentials; values of fields, settings and variables whose names tell
 * that they are secret, such as {@code password}, are masked, and a replay hands out the mask. In a replay a request is
 * answered as it was, once all that lies before it in the file has happened; ids that the client chose may be others
 * than they were.
 */
public final class RecordedSession {
    private RecordedSession() {}

    /**
     * Returns a connector whose connections write down what passes over those of another one. Each connection starts
     * the file anew, and completes it when it is closed.
     *
     * @param file the file to write; its folder must exist
     * @param connector makes the connections to record
     */
    public static AriConnector record(Path file, AriConnector connector) {
        return (decoder, onMessage) -> RecordingConnection.create(file, connector, decoder, onMessage);
    }

    /**
     * Returns a connector whose connections do what was recorded. A request that was not recorded fails with an
     * {@link IllegalStateException} that says so; closing one before all recorded requests were made fails with one that
     * names those that were not.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if it is not a recorded session
     */
    public static AriConnector replay(Path file) {
        SessionFile session = SessionFile.read(file);
        return (decoder, onMessage) -> new ReplayConnection(session, decoder, onMessage);
    }
}
