package io.github.arikit.ext.audiouri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SilenceUriTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "500, 1", "999, 1", "1000, 1", "1001, 2", "1500, 2", "2000, 2", "9001, 10", "10000, 10"})
    void aFileOfTheRoundedUpSecondsLasts(long millis, int file) {
        assertThat(AudioUri.silence(Duration.ofMillis(millis))).containsExactly("sound:silence/" + file);
    }

    @Test
    void longSilenceTakesTheFewestFiles() {
        List<String> uris = AudioUri.silence(Duration.ofSeconds(25));

        assertThat(uris).containsExactly("sound:silence/10", "sound:silence/10", "sound:silence/5");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -1000})
    void nothingIsPlayedForZeroAndLess(long millis) {
        assertThat(AudioUri.silence(Duration.ofMillis(millis))).isEmpty();
    }

    @Test
    void aNanosecondRoundsUpToASecond() {
        assertThat(AudioUri.silence(Duration.ofNanos(1))).containsExactly("sound:silence/1");
    }

    @Test
    void aDayIsTheLimit() {
        assertThat(AudioUri.silence(Duration.ofDays(1))).hasSize(8640);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AudioUri.silence(Duration.ofDays(1).plusNanos(1)))
                .withMessageContaining("longer than a day");
    }
}
