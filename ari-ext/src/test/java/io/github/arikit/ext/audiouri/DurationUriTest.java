package io.github.arikit.ext.audiouri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationUriTest {

    @ParameterizedTest
    @CsvSource({
        "PT1S,      1 second",
        "PT1.999S,  1 second",
        "PT61S,     1 minute 1 second",
        "PT1H,      60 minutes",
        "PT119M59S, 119 minutes 59 seconds",
        "PT2H,      2 hours",
        "PT2H1S,    2 hours 1 second",
        "PT25H2M3S, 25 hours 2 minutes 3 seconds",
        "PT48H,     48 hours",
    })
    void unitsAreThoseOfWhichAsteriskHasSounds(Duration duration, String words) {
        assertThat(AudioUri.duration(duration)).containsExactly(uris(words, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S,      1 second",
        "PT61S,     1 minute 1 second",
        "PT1H,      1 hour",
        "PT25H2M3S, 1 day 1 hour 2 minutes 3 seconds",
        "PT48H,     2 days",
    })
    void ownSoundsSayDaysAndSingleHoursToo(Duration duration, String words) {
        assertThat(AudioUri.duration(duration, "time")).containsExactly(uris(words, "time/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "PT-0.001S", "PT-5S"})
    void nothingIsSaidForLessThanASecond(Duration duration) {
        assertThat(AudioUri.duration(duration)).isEmpty();
        assertThat(AudioUri.duration(duration, "time")).isEmpty();
    }

    @Test
    void moreHoursThanANumberHoldsAreRefused() {
        assertThatExceptionOfType(InvalidMediaUriException.class)
                .isThrownBy(() -> AudioUri.duration(Duration.ofHours(Integer.MAX_VALUE)));
    }

    private static String[] uris(String words, String prefix) {
        return words.replaceAll("([0-9]+)", "number:$1")
                .replaceAll("(?<= )(?=[a-z]+( |$))", "sound:" + prefix)
                .split(" ");
    }
}
