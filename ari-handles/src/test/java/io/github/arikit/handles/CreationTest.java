package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.generated.api.BridgesApi;
import io.github.arikit.generated.api.ChannelsApi;
import io.github.arikit.generated.api.PlaybacksApi;
import io.github.arikit.generated.api.RecordingsApi;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.model.LiveRecording;
import io.github.arikit.generated.model.Playback;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scope recognises every operation of the line that creates what has to be ended. */
class CreationTest {
    private static final Map<Class<?>, Key.Kind> KINDS = Map.of(
            Channel.class, Key.Kind.CHANNEL,
            Bridge.class, Key.Kind.BRIDGE,
            Playback.class, Key.Kind.PLAYBACK,
            LiveRecording.class, Key.Kind.LIVE_RECORDING);

    /** What answers with a resource, and does not read one that is there. */
    static Stream<SentOperations.Answered> creating() {
        return Stream.of(BridgesApi.class, ChannelsApi.class, PlaybacksApi.class, RecordingsApi.class)
                .flatMap(api -> SentOperations.by(api).answered().stream())
                .filter(answered -> KINDS.containsKey(answered.type())
                        && answered.request().toCall().operation().method() != HttpMethod.GET);
    }

    @ParameterizedTest
    @MethodSource("creating")
    void itIsRecognisedWithTheKindThatItAnswersWith(SentOperations.Answered answered) {
        AriCall<?> call = answered.request().toCall();

        Creation creation = Creation.by(answered.request());

        assertThat(creation).as(call.operation().id()).isNotNull();
        assertThat(creation.kind()).isEqualTo(KINDS.get(answered.type()));
    }

    @Test
    void theyAreAllThatCreateSomething() {
        List<String> operations = creating()
                .map(answered -> answered.request().toCall().operation().id())
                .distinct()
                .toList();

        assertThat(operations)
                .contains("channels.originate", "channels.snoopChannelWithId", "bridges.create", "bridges.record")
                .hasSizeGreaterThanOrEqualTo(14);
    }
}
