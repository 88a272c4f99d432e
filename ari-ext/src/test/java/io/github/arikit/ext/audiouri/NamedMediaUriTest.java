package io.github.arikit.ext.audiouri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedMediaUriTest {

    @Test
    void namesFollowTheirScheme() {
        assertThat(AudioUri.sound("hello-world")).isEqualTo("sound:hello-world");
        assertThat(AudioUri.recording("calls/17 a")).isEqualTo("recording:calls/17 a");
        assertThat(AudioUri.tone("ring;tonezone=fr")).isEqualTo("tone:ring;tonezone=fr");
        assertThat(AudioUri.tone("440/500,0/500")).isEqualTo("tone:440/500,0/500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void blankNamesAreRefused(String name) {
        assertThatExceptionOfType(InvalidMediaUriException.class).isThrownBy(() -> AudioUri.sound(name));
        assertThatExceptionOfType(InvalidMediaUriException.class).isThrownBy(() -> AudioUri.recording(name));
        assertThatExceptionOfType(InvalidMediaUriException.class).isThrownBy(() -> AudioUri.tone(name));
    }

    @Test
    void remoteSoundsKeepTheirAddress() {
        assertThat(AudioUri.remoteSound(URI.create("https://example.org:8443/a.wav?v=1,2")))
                .isEqualTo("sound:https://example.org:8443/a.wav?v=1,2");
    }

    @Test
    void remoteAddressesAreEncoded() {
        assertThat(AudioUri.remoteSound(URI.create("http://example.org/\u00e9.wav")))
                .isEqualTo("sound:http://example.org/%C3%A9.wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/a.wav", "/a.wav", "http:a.wav", "http:///a.wav", "file:/a.wav"})
    void otherAddressesAreRefused(URI address) {
        assertThatIllegalArgumentException().isThrownBy(() -> AudioUri.remoteSound(address));
    }
}
