package io.github.arikit.generated.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.event.PlaybackStarted;
import io.github.arikit.generated.event.UnknownEvent;
import io.github.arikit.generated.model.PlaybackState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @Test
    void unknownTypeIsKeptWithItsJson() {
        String json =
                "{\"application\":\"ivr\",\"timestamp\":\"2026-11-23T11:36:52.712+0000\",\"brain\":{\"id\":\"1\"},"
                        + "\"asterisk_id\":\"pbx\",\"type\":\"BrainFroze\"}";

        UnknownEvent event = (UnknownEvent) Messages.decode(json);

        assertThat(event.type()).isEqualTo("BrainFroze");
        assertThat(event.toJson()).isEqualTo(json);
        assertThat(event.application()).isEqualTo("ivr");
        assertThat(event.asteriskId()).hasValue("pbx");
        assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-11-23T11:36:52.712Z"));
        assertThat(event.keys()).isEmpty();
        assertThat(event).isEqualTo(Messages.decode(json)).hasSameHashCodeAs(Messages.decode(json));
    }

    @Test
    void unknownTypeMayLackWhatEventsHave() {
        Event event = (Event) Messages.decode("{\"type\":\"BrainFroze\"}");

        assertThatExceptionOfType(AbsentFieldException.class)
                .isThrownBy(event::application)
                .withMessage("BrainFroze from this server has no application");
    }

    @Test
    void unknownValuesPassThrough() {
        PlaybackStarted event = (PlaybackStarted)
                Messages.decode("{\"type\":\"PlaybackStarted\",\"playback\":{\"id\":\"p\",\"state\":\"rewinding\"}}");

        assertThat(event.playback().state()).isEqualTo(new PlaybackState("rewinding"));
        assertThat(event.playback().state()).hasToString("rewinding");
    }

    @Test
    void decoderOfTheReleaseIsTheSame() {
        assertThat(Messages.DECODER.decode("{\"type\":\"StasisEnd\"}"))
                .isEqualTo(Messages.decode("{\"type\":\"StasisEnd\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"StasisStart\"",
                "{}",
                "{\"application\":\"ivr\"}",
                "{\"type\":null}",
                "{\"type\":{}}",
                "{\"type\":\"StasisStart\"",
                "{\"type\":\"StasisStart\",\"channel\":[]}",
                "{\"type\":\"StasisStart\",\"channel\":\"17.80\"}",
                "{\"type\":\"StasisStart\",\"args\":[}",
                "{\"type\":\"StasisStart\"} {}",
                "{\"type\":\"BrainFroze\",\"brain\":truth}",
                "<html>"
            })
    void malformedFramesAreRefusedWithTheirText(String frame) {
        assertThatExceptionOfType(AriDecodeException.class)
                .isThrownBy(() -> Messages.decode(frame))
                .satisfies(e -> assertThat(e.text()).isEqualTo(frame));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"StasisStart\",\"args\":{}}",
                "{\"type\":\"StasisStart\",\"timestamp\":\"yesterday\"}",
                "{\"type\":\"ChannelDtmfReceived\",\"duration_ms\":\"long\"}",
                "{\"type\":\"BrainFroze\",\"timestamp\":{}}"
            })
    void fieldsOfAWrongTypeAreToldWheneverOneIsRead(String frame) {
        Event event = (Event) Messages.decode(frame);

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(AriDecodeException.class)
                    .isThrownBy(event::timestamp)
                    .satisfies(e -> assertThat(e.text()).isEqualTo(frame));
        }
        assertThat(event).hasToString(event.type() + frame);
    }

    @Test
    void theFieldThatIsWrongIsNamed() {
        ChannelDtmfReceived event = (ChannelDtmfReceived) Messages.decode(
                "{\"type\":\"ChannelDtmfReceived\",\"channel\":{\"id\":\"1\",\"creationtime\":\"soon\"}}");

        assertThat(event.keys()).containsExactly(Key.channel("1"));
        assertThatExceptionOfType(AriDecodeException.class)
                .isThrownBy(event::channel)
                .withMessageContaining("ChannelDtmfReceived")
                .withMessageContaining("$.channel.creationtime");
    }
}
