package io.github.arikit.ext.audiouri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arikit.ext.audiouri.InvalidMediaUriException.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberUriTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -5, 2024, 2_147_483_646, -2_147_483_646})
    void numbersAreSaidUpToTwoBillion(long number) {
        assertThat(AudioUri.number(number)).isEqualTo("number:" + number);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                Integer.MAX_VALUE,
                -Integer.MAX_VALUE,
                Integer.MAX_VALUE + 1L,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void numbersThatAsteriskSaysWrongOrNotAtAllAreRefused(long number) {
        InvalidMediaUriException refusal =
                catchThrowableOfType(InvalidMediaUriException.class, () -> AudioUri.number(number));

        assertThat(refusal.problem()).isEqualTo(Problem.NUMBER_OUT_OF_RANGE);
    }
}
