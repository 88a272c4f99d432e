package io.github.arikit.ext.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigitMatcherTest {

    @Test
    void anyTakesTheFirstDigit() {
        assertThat(DigitMatcher.any().match("#")).isEqualTo(DigitMatch.complete("#"));
    }

    @Test
    void oneOfTakesAnEntryAndNothingElse() {
        DigitMatcher matcher = DigitMatcher.oneOf(List.of("12", "345"));

        assertThat(matcher.match("1")).isEqualTo(DigitMatch.incomplete("1"));
        assertThat(matcher.match("12")).isEqualTo(DigitMatch.complete("12"));
        assertThat(matcher.match("34")).isEqualTo(DigitMatch.incomplete("34"));
        assertThat(matcher.match("13")).isEqualTo(DigitMatch.invalid("13"));
        assertThat(matcher.match("3456")).isEqualTo(DigitMatch.invalid("3456"));
    }

    @Test
    void lengthTakesAnyDigits() {
        assertThat(DigitMatcher.length(2).match("1")).isEqualTo(DigitMatch.incomplete("1"));
        assertThat(DigitMatcher.length(2).match("*#")).isEqualTo(DigitMatch.complete("*#"));
    }

    @Test
    void terminatorIsLeftOut() {
        assertThat(DigitMatcher.terminator("#").match("12")).isEqualTo(DigitMatch.incomplete("12"));
        assertThat(DigitMatcher.terminator("#").match("12#")).isEqualTo(DigitMatch.complete("12"));
        assertThat(DigitMatcher.terminator("#").match("#")).isEqualTo(DigitMatch.complete(""));
        assertThat(DigitMatcher.terminator("**").match("1**")).isEqualTo(DigitMatch.complete("1"));
    }

    @Test
    void lengthOrTerminatorNeverKeepsTheTerminator() {
        DigitMatcher matcher = DigitMatcher.lengthOrTerminator(4, "#");

        assertThat(matcher.match("123#")).isEqualTo(DigitMatch.complete("123"));
        assertThat(matcher.match("1234")).isEqualTo(DigitMatch.complete("1234"));
        assertThat(matcher.match("123")).isEqualTo(DigitMatch.incomplete("123"));
    }

    @Test
    void matchersThatCouldNeverMatchAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DigitMatcher.terminator(""));
        assertThatIllegalArgumentException().isThrownBy(() -> DigitMatcher.length(0));
        assertThatIllegalArgumentException().isThrownBy(() -> DigitMatcher.oneOf(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> DigitMatcher.oneOf(List.of("1", "")));
    }
}
