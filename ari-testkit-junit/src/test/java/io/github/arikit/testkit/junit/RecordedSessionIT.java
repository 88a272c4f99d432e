package io.github.arikit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.NativeConnection;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.EventErrorHandler;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.StasisStart;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.RecordedSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with a real Asterisk, or with the double: recorded once, and replayed while there is no server. */
class RecordedSessionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final EventErrorHandler ERRORS = EventErrorHandler.logging();
    private static final String APPLICATION = "recorded-session";
    private static final String TOKEN = "not-for-the-file";

    private final boolean real = System.getProperty("ari.asterisk", "double").equals("real");
    private final @Nullable AsteriskDouble asterisk = real ? null : startDouble();

    @TempDir
    Path folder;

    private static AsteriskDouble startDouble() {
        AsteriskDouble asterisk = AsteriskDouble.builder().speed(5).start();
        asterisk.dialplan()
                .extension(
                        "dtmf-42",
                        leg -> leg.answer()
                                .pause(Duration.ofMillis(500))
                                .sendDtmf("42")
                                .waitForHangup());
        return asterisk;
    }

    @AfterEach
    void closeDouble() {
        if (asterisk != null) {
            asterisk.close();
        }
    }

    private String setting(String variable, String ofDouble) {
        return real ? System.getenv(variable) : ofDouble;
    }

    private String password() {
        return setting("ARI_PASSWORD", asterisk == null ? "" : asterisk.password());
    }

    private String username() {
        return setting("ARI_USERNAME", asterisk == null ? "" : asterisk.username());
    }

    private AriConfig config() {
        return AriConfig.builder()
                .url(setting("ARI_URL", asterisk == null ? "" : asterisk.url()))
                .username(username())
                .password(password())
                .applications(APPLICATION)
                .build();
    }

    /** What a client was told: answers in words, and every event with all that is in it, but for ids it chose itself. */
    private record Told(List<String> answers, List<String> events) {}

    private static Told session(AriClient ari) {
        try (Subscription<Event> all = ari.subscribe(Event.class)) {
            List<String> events = new ArrayList<>();
            List<String> answers = new ArrayList<>();
            answers.add(ari.server().version());
            ChannelHandle call = ari.stageOriginate("Local/dtmf-42@default", options -> options.app(APPLICATION))
                    .exec();
            await(all, events, StasisStart.class, start -> true);
            await(all, events, ChannelDtmfReceived.class, key -> key.digit().equals("2"));
            call.setChannelVar("SERVICE_TOKEN", variable -> variable.value(TOKEN));
            PlaybackHandle playback = call.stagePlay("sound:beep").exec();
            answers.add(playback.get().mediaUri());
            await(all, events, PlaybackFinished.class, finished -> true);
            call.hangup();
            // Both halves, whichever ends first.
            await(all, events, ChannelDestroyed.class, end -> true);
            await(all, events, ChannelDestroyed.class, end -> true);
            assertThatThrownBy(call::get)
                    .isInstanceOf(AriNotFoundException.class)
                    .satisfies(refusal ->
                            answers.add(refusal.getMessage().replace(call.key().id(), "CALL")));
            String id = call.key().id();
            String playbackId = playback.key().id();
            return new Told(
                    answers,
                    events.stream()
                            .map(event -> event.replace(id, "CALL").replace(playbackId, "PLAYBACK"))
                            .toList());
        }
    }

    private static <E extends Event> void await(
            Subscription<Event> all, List<String> events, Class<E> type, Predicate<E> wanted) {
        Event event;
        do {
            event = all.next(PATIENCE);
            events.add(event.type() + " " + event.toJson());
        } while (!type.isInstance(event) || !wanted.test(type.cast(event)));
    }

    @Test
    void replayTellsWhatTheServerTold() throws IOException {
        Path file = folder.resolve("session.jsonl");
        Told recorded;
        try (AriClient ari = Ari.connect(
                RecordedSession.record(
                        file,
                        (decoder, onMessage) ->
                                NativeConnection.create(config(), decoder, onMessage, ConnectionListener.NONE)),
                ERRORS)) {
            recorded = session(ari);
        }
        if (asterisk != null) {
            asterisk.close();
        }

        Told replayed;
        try (AriClient ari = Ari.connect(RecordedSession.replay(file), ERRORS)) {
            replayed = session(ari);
        }

        assertThat(replayed.answers()).isEqualTo(recorded.answers());
        assertThat(replayed.events())
                .isEqualTo(recorded.events().stream()
                        .map(event -> event.replace(TOKEN, "***"))
                        .toList())
                .anyMatch(event -> event.contains("\"digit\":\"4\""))
                .anyMatch(event -> event.startsWith("PlaybackStarted"));
        assertThat(Files.readString(file))
                .contains("\"SERVICE_TOKEN\"", "\"PlaybackFinished\"", "\"ChannelDestroyed\"")
                .doesNotContain(password(), TOKEN, basic(), "Authorization");
    }

    private String basic() {
        return Base64.getEncoder().encodeToString((username() + ":" + password()).getBytes(StandardCharsets.UTF_8));
    }
}
