package io.github.arikit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RoundsTest {
    private final Rounds rounds = new Rounds();

    @Test
    void ratioIsTheMedianOfTheRatiosWithinRounds() {
        double[][] figures = {{10, 100}, {40, 80}, {9, 90}};

        for (double[] round : figures) {
            rounds.add("one", round[0]);
            rounds.add("other", round[1]);
        }

        assertThat(rounds.ratio("one", "other")).isEqualTo(0.1);
        assertThat(rounds.median("one")).isEqualTo(10);
        assertThat(rounds.least("one")).isEqualTo(9);
        assertThat(rounds.most("other")).isEqualTo(100);
    }

    @Test
    void medianOfAnEvenNumberIsInTheMiddle() {
        rounds.add("one", 1);
        rounds.add("one", 2);

        assertThat(rounds.median("one")).isEqualTo(1.5);
    }

    @Test
    void unknownCandidateIsRefused() {
        rounds.add("one", 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rounds.median("two"))
                .withMessageContaining("[one]");
    }
}
