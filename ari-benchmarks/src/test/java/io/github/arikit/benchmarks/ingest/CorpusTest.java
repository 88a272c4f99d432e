package io.github.arikit.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.Message;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.event.UnknownEvent;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a real Asterisk has sent is read, and alike by both readers. */
class CorpusTest {
    private final List<byte[]> frames = Corpus.recorded().frames();

    @Test
    void everyRecordedFrameIsReadAlikeFromBytesAndFromText() throws Exception {
        for (byte[] frame : frames) {
            String json = new String(frame, StandardCharsets.UTF_8);
            Message message = Messages.decode(frame);
            Method fromJson = message.getClass().getMethod("fromJson", String.class);

            assertThat(message).as(json).isNotInstanceOf(UnknownEvent.class).isEqualTo(fromJson.invoke(null, json));
            assertThat(message.keys())
                    .as(json)
                    .containsExactlyInAnyOrderElementsOf(((Message) fromJson.invoke(null, json)).keys());
        }
    }

    @Test
    void corpusHasEventsOfManyTypesKeysAndRecordingsAmongThem() {
        List<String> types = frames.stream()
                .map(frame -> Messages.decode(frame).type())
                .distinct()
                .toList();

        assertThat(types)
                .contains("StasisStart", "ChannelDtmfReceived", "PlaybackStarted", "RecordingFinished", "BridgeCreated")
                .hasSizeGreaterThan(24);
        assertThat(frames)
                .allSatisfy(frame -> assertThat(((Event) Messages.decode(frame)).application())
                        .isEqualTo("corpus"));
    }
}
