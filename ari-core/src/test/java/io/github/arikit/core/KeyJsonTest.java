package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.error.AriDecodeException;
import org.junit.jupiter.api.Test;

class KeyJsonTest {

    @Test
    void partsAreWrittenInTheOrderOfTheGoLibraryAndEmptyOnesLeftOut() {
        Key key = Key.channel("17.80").withNode("pbx1").withDialog("d").withApp("ivr");

        assertThat(key.toJson())
                .isEqualTo(
                        "{\"kind\":\"channel\",\"id\":\"17.80\",\"node\":\"pbx1\",\"dialog\":\"d\",\"app\":\"ivr\"}");
        assertThat(Key.liveRecording("a/b").toJson()).isEqualTo("{\"kind\":\"liverecording\",\"id\":\"a/b\"}");
        assertThat(Key.of(Key.Kind.NONE, "").toJson()).isEqualTo("{}");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Key key = Key.endpoint("PJSIP", "alice").withNode("pbx1").withApp("ivr");

        assertThat(Key.fromJson(key.toJson())).isEqualTo(key);
    }

    @Test
    void unknownFieldsNullsAndUnknownKindsAreNoError() {
        Key key = Key.fromJson("{\"id\":\"1\",\"later\":{\"a\":[1]},\"kind\":\"queue\",\"node\":null}");

        assertThat(key).isEqualTo(Key.of(new Key.Kind("queue"), "1"));
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> Key.fromJson("[1]")).isInstanceOf(AriDecodeException.class);
        assertThatThrownBy(() -> Key.fromJson("{\"id\":{}}"))
                .isInstanceOf(AriDecodeException.class)
                .hasMessageContaining("$.id");
    }
}
