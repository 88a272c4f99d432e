package io.github.arikit.ext.audiouri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arikit.ext.audiouri.InvalidMediaUriException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sound:hello-world",
                "sound:http://example.org/a.wav",
                "sound:https://user@my_host:8443/a.wav?x=1#y",
                "recording:a:b",
                "number:-5",
                "number:+5",
                "number:007",
                "digits:1*2#3-4",
                "characters:a:b c?",
                "tone:ring;tonezone=fr",
            })
    void whatAsteriskPlaysIsReadAndWrittenBack(String uri) {
        assertThat(MediaUri.parse(uri)).hasToString(uri);
    }

    @Test
    void partsAreDividedAtTheFirstColon() {
        MediaUri uri = MediaUri.parse("sound:http://example.org/a.wav");

        assertThat(uri).isEqualTo(new MediaUri(MediaScheme.SOUND, "http://example.org/a.wav"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_SCHEME",
        "hello-world, NO_SCHEME",
        ":x, UNKNOWN_SCHEME",
        "foo:bar, UNKNOWN_SCHEME",
        "zzz:bar, UNKNOWN_SCHEME",
        "tonf:dial, UNKNOWN_SCHEME",
        "SOUND:x, UNKNOWN_SCHEME",
        "' sound:x', UNKNOWN_SCHEME",
        "http://example.org/a.wav, UNKNOWN_SCHEME",
        "sound:, NO_VALUE",
        "'recording: ', NO_VALUE",
        "number:, NO_VALUE",
        "digits:, NO_VALUE",
        "characters:, NO_VALUE",
        "tone:, NO_VALUE",
        "number:abc, NOT_A_NUMBER",
        "number:12abc, NOT_A_NUMBER",
        "number:1.5, NOT_A_NUMBER",
        "number:-, NOT_A_NUMBER",
        "number:\u0661, NOT_A_NUMBER",
        "number:2147483647, NUMBER_OUT_OF_RANGE",
        "number:99999999999999999999, NUMBER_OUT_OF_RANGE",
        "digits:12a, UNSPEAKABLE_CHARACTER",
        "characters:\u00e9, UNSPEAKABLE_CHARACTER",
        "sound:http://, BAD_ADDRESS",
        "sound:http:///a.wav, BAD_ADDRESS",
        "sound:HTTPS://example.org/a b.wav, BAD_ADDRESS",
    })
    void whatAsteriskDoesNotPlayIsNamed(String uri, Problem problem) {
        InvalidMediaUriException refusal =
                catchThrowableOfType(InvalidMediaUriException.class, () -> MediaUri.parse(uri));

        assertThat(refusal.problem()).isEqualTo(problem);
        assertThat(refusal.uri()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits:4711a", "sound:https://me:4711@host/a b.wav", "number:4711x", "no scheme 4711"})
    void noMessageRepeatsTheValue(String uri) {
        InvalidMediaUriException refusal =
                catchThrowableOfType(InvalidMediaUriException.class, () -> MediaUri.parse(uri));

        assertThat(refusal).hasMessageNotContaining("4711").hasNoCause();
    }
}
