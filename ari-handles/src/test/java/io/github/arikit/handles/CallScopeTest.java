package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriCleanupException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTimeoutException;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.PlaybackFinished;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallScopeTest {
    private final FakeConnection asterisk = FakeConnection.of("22.10.1", "one", "two");
    private final AriClient ari = asterisk.connect();

    CallScopeTest() {
        asterisk.answer("channels.originate", "{\"id\":\"made-by-asterisk\"}");
        asterisk.answer("channels.play", "{\"id\":\"p\"}");
        asterisk.answer("bridges.create", "{\"id\":\"b\"}");
        asterisk.answer("channels.record", "{\"name\":\"r\"}");
    }

    @AfterEach
    void close() {
        ari.close();
    }

    private static AriResponseException refused(AriCall<?> call) {
        return AriResponseException.of(call, 500, "Internal");
    }

    @Test
    void whatWasCreatedIsEndedMediaFirstThenChannelsThenBridges() {
        CallScope scope = ari.openScope();
        scope.stageCreateBridge(options -> options.bridgeId("b")).exec();
        ChannelHandle channel = scope.stageOriginate("Local/1", options -> options.channelId("c"))
                .exec();
        channel.stagePlay(List.of("sound:x"), options -> options.playbackId("p"))
                .exec();
        channel.stageRecord("r", "wav").exec();
        int before = asterisk.sent().size();

        scope.close();

        List<String> ends = asterisk.sent().subList(before, asterisk.sent().size());
        assertThat(ends.subList(0, 2)).containsExactlyInAnyOrder("DELETE /playbacks/p", "POST /recordings/live/r/stop");
        assertThat(ends.subList(2, 4)).containsExactly("DELETE /channels/c", "DELETE /bridges/b");
    }

    @Test
    void anExceptionInTheScopeEndsEverythingAndIsNotHidden() {
        assertThatThrownBy(() -> {
                    try (CallScope scope = ari.openScope()) {
                        scope.stageOriginate("Local/1", options -> options.channelId("c"))
                                .exec();
                        throw new IllegalArgumentException("on purpose");
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(asterisk.sent()).contains("DELETE /channels/c");
    }

    @Test
    void whatCouldNotBeEndedIsReportedWithItsReasonAndTheRestIsEnded() {
        asterisk.fail("channels.hangup", CallScopeTest::refused);
        CallScope scope = ari.openScope();
        ChannelHandle channel = scope.stageOriginate("Local/1").exec();
        scope.stageCreateBridge(options -> options.bridgeId("b")).exec();

        assertThatThrownBy(scope::close)
                .isInstanceOfSatisfying(AriCleanupException.class, error -> {
                    assertThat(error.failures()).containsOnlyKeys(scope.key(Key.Kind.CHANNEL, channel.id()));
                    assertThat(error.getSuppressed()).singleElement().isInstanceOf(AriResponseException.class);
                })
                .hasMessageContaining("1 of 2")
                .hasMessageContaining(channel.id());

        assertThat(asterisk.sent()).contains("DELETE /bridges/b");
    }

    @Test
    void aFailedCleanupDoesNotHideTheExceptionOfTheScope() {
        asterisk.fail("channels.hangup", CallScopeTest::refused);

        assertThatThrownBy(() -> {
                    try (CallScope scope = ari.openScope()) {
                        scope.stageOriginate("Local/1").exec();
                        throw new IllegalArgumentException("on purpose");
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(error ->
                        assertThat(error.getSuppressed()).singleElement().isInstanceOf(AriCleanupException.class));
    }

    @Test
    void whatIsGoneAlreadyIsFine() {
        asterisk.fail("channels.hangup", call -> AriResponseException.of(call, 404, "Channel not found"));
        CallScope scope = ari.openScope();
        scope.stageOriginate("Local/1").exec();

        scope.close();
        scope.close();

        assertThat(asterisk.sent())
                .filteredOn(call -> call.startsWith("DELETE"))
                .hasSize(1);
    }

    @Test
    void aBridgeThatIsBeingDestroyedIsFine() {
        asterisk.fail(
                "bridges.destroy", call -> AriResponseException.of(call, 409, "Bridge not in Stasis application"));
        CallScope scope = ari.openScope();
        scope.stageCreateBridge(options -> options.bridgeId("b")).exec();

        scope.close();

        assertThat(asterisk.sent()).contains("DELETE /bridges/b");
    }

    @Test
    void whatEndsMeanwhileIsForgotten() {
        CallScope scope = ari.openScope();
        ChannelHandle channel = scope.stageOriginate(
                        "Local/1", options -> options.channelId("c").app("two"))
                .exec();
        channel.stagePlay(List.of("sound:x"), options -> options.playbackId("p"))
                .exec();

        asterisk.emit(PlaybackFinished.fromJson("{\"type\":\"PlaybackFinished\",\"application\":\"two\","
                + "\"playback\":{\"id\":\"p\",\"target_uri\":\"channel:c\"}}"));
        assertThat(scope.held()).extracting(Key::id).containsExactly("c");
        asterisk.emit(ChannelDestroyed.fromJson(
                "{\"type\":\"ChannelDestroyed\",\"application\":\"two\",\"channel\":{\"id\":\"c\"}}"));

        assertThat(scope.held()).isEmpty();
        scope.close();
        assertThat(asterisk.sent()).noneMatch(call -> call.startsWith("DELETE"));
    }

    @Test
    void whatIsReleasedStaysAndWhatIsAdoptedGoes() {
        ChannelHandle call = ari.channel(Key.channel("in").withApp("two"));
        BridgeHandle room = ari.bridge("room");
        try (CallScope scope = ari.openScope()) {
            ChannelHandle agent = scope.stageOriginate("Local/1", options -> options.channelId("agent"))
                    .exec();
            assertThat(scope.adopt(call)).isEqualTo(call);
            scope.adopt(room);

            scope.release(agent);
        }

        assertThat(asterisk.sent())
                .filteredOn(sent -> sent.startsWith("DELETE"))
                .containsExactly("DELETE /channels/in", "DELETE /bridges/room");
    }

    @Test
    void aHandleThatWasAdoptedCreatesInTheScope() {
        try (CallScope scope = ari.openScope()) {
            ChannelHandle call = scope.adopt(ari.channel("in"));

            call.play(List.of("sound:x"));

            assertThat(scope.held())
                    .extracting(Key::toString)
                    .containsExactly("channel:in node=node-1 app=one", "playback:p node=node-1 app=one");
        }
    }

    @Test
    void anIdThatAsteriskChoseIsTakenFromItsAnswer() {
        CallScope scope = ari.openScope();
        scope.channels().originate("Local/1");
        scope.channels().originateAsync("Local/1").join();

        scope.close();

        assertThat(asterisk.sent()).contains("DELETE /channels/made-by-asterisk");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCreationOfUnknownOutcomeIsCleanedUp(boolean blocking) {
        asterisk.fail("channels.originate", call -> new AriTimeoutException(call, Duration.ofSeconds(1)));
        CallScope scope = ari.openScope();
        ChannelHandle channel = scope.stageOriginate("Local/1", options -> options.channelId("c"));
        if (blocking) {
            assertThatThrownBy(channel::exec).isInstanceOf(AriTimeoutException.class);
        } else {
            assertThat(channel.execAsync()).failsWithin(Duration.ofSeconds(5));
        }

        scope.close();

        assertThat(asterisk.sent()).contains("DELETE /channels/c");
    }

    @Test
    void aRefusedCreationIsNotCleanedUp() {
        asterisk.fail("channels.originate", CallScopeTest::refused);
        CallScope scope = ari.openScope();
        ChannelHandle channel = scope.stageOriginate("Local/1");
        assertThatThrownBy(channel::exec).isInstanceOf(AriResponseException.class);

        scope.close();

        assertThat(asterisk.sent()).noneMatch(call -> call.startsWith("DELETE"));
    }

    @Test
    void aClosedScopeCreatesNothingButItsHandlesWork() {
        CallScope scope = ari.openScope();
        ChannelHandle channel = scope.channel("c");
        scope.close();

        channel.answer();

        assertThatThrownBy(() -> channel.play(List.of("sound:x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("scope is closed");
        assertThat(channel.playAsync(List.of("sound:x")))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(asterisk.sent()).containsExactly("POST /channels/c/answer");
    }

    @Test
    void whatIsCreatedWhileTheScopeClosesIsEndedAtOnce() {
        CallScope scope = ari.openScope();
        asterisk.fail("channels.hangup", call -> AriResponseException.of(call, 404, "Channel not found"));
        asterisk.before("channels.originate", () -> {
            // Closing now finds nothing yet; the channel comes into being after it.
            scope.close();
            asterisk.succeed("channels.hangup");
        });

        assertThatThrownBy(() -> scope.stageOriginate("Local/1", options -> options.channelId("c"))
                        .exec())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed while");

        assertThat(asterisk.sent()).containsExactly("POST /channels", "DELETE /channels/c", "DELETE /channels/c");
    }

    @Test
    void failuresOfAnAsynchronousCreationAreNotWrapped() {
        asterisk.fail("channels.play", call -> AriResponseException.of(call, 404, "Channel not found"));
        try (CallScope scope = ari.openScope()) {
            CompletableFuture<Throwable> seen = new CompletableFuture<>();

            scope.channel("c").playAsync(List.of("sound:x")).whenComplete((answer, failure) -> seen.complete(failure));

            assertThat(seen.join()).isInstanceOf(AriNotFoundException.class);
        }
    }
}
