package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskReleaseTest {

    @ParameterizedTest
    @CsvSource({
        "22.10.1, 22.10.1",
        "22.10, 22.10.0",
        "22.11.0-rc1, 22.11.0",
        "22.10.1~dfsg+~cs6.17, 22.10.1",
        "13.38.2~dfsg, 13.38.2",
        "22.10.x, 22.10.0",
        "22.10., 22.10.0",
        "22.10.1234567, 22.10.0",
        "999999.999999.999999, 999999.999999.999999"
    })
    void numbersAreReadAndTheRestIsIgnored(String text, String release) {
        assertThat(AsteriskRelease.parse(text)).hasToString(release);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "22", "22.", ".22", "22.x", "GIT-master-1a2b3c", "1234567.1", "22.1234567", "22,10", " 22.10"
            })
    void whatDoesNotBeginWithTwoNumbersIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsteriskRelease.parse(text))
                .withMessageContaining('"' + text + '"');
    }

    @Test
    void branchesAndReleasesAreToldApart() {
        Availability since = Availability.since("23.4.0", "20.20.0", "22.10.0");

        assertThat(since)
                .hasToString("20.20.0, 22.10.0, 23.4.0")
                .isEqualTo(Availability.since("20.20.0", "22.10.0", "23.4.0"));
        assertThat(since.includes(AsteriskRelease.parse("22.10.0"))).isTrue();
        assertThat(since.includes(AsteriskRelease.parse("22.9.9"))).isFalse();
        assertThat(since.includes(AsteriskRelease.parse("21.12.0"))).isFalse();
        assertThat(since.includes(AsteriskRelease.parse("24.0.0"))).isTrue();
    }
}
