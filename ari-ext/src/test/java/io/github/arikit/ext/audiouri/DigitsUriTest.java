package io.github.arikit.ext.audiouri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsUriTest {

    @ParameterizedTest
    @ValueSource(strings = {"123", "12#34", "1*2", "*", "1*2#3", "5-1"})
    void whatAsteriskSaysStaysInOneUri(String digits) {
        assertThat(AudioUri.digits(digits)).containsExactly("digits:" + digits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123    | digits:123",
                "12#34  | digits:12 sound:char/pound digits:34",
                "#      | sound:char/pound",
                "##     | sound:char/pound sound:char/pound",
                "12#    | digits:12 sound:char/pound",
                "1*2    | digits:1*2",
                "1*2#3  | digits:1*2 sound:char/pound digits:3",
            })
    void poundGetsItsOwnSound(String digits, String uris) {
        assertThat(AudioUri.digits(digits, "char/pound")).containsExactly(uris.split(" "));
    }

    @Test
    void noDigitsAreNoUris() {
        assertThat(AudioUri.digits("")).isEmpty();
        assertThat(AudioUri.digits("", "char/pound")).isEmpty();
    }

    @Test
    void aCharacterThatAsteriskWouldLeaveOutIsNamed() {
        assertThatExceptionOfType(InvalidMediaUriException.class)
                .isThrownBy(() -> AudioUri.digits("12a"))
                .withMessage("digits: cannot say 'a' (U+0061) at index 2");
    }

    @Test
    void theIndexCountsFromTheStartOfAllDigits() {
        assertThatExceptionOfType(InvalidMediaUriException.class)
                .isThrownBy(() -> AudioUri.digits("12#3 4", "char/pound"))
                .withMessageContaining("at index 4");
    }

    @Test
    void poundSoundNeedsAName() {
        assertThatExceptionOfType(InvalidMediaUriException.class).isThrownBy(() -> AudioUri.digits("123", ""));
    }
}
