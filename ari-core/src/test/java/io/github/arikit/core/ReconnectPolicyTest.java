package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconnectPolicyTest {
    private final ReconnectPolicy policy =
            new ReconnectPolicy(Duration.ofMillis(100), Duration.ofSeconds(1), 0.5, ReconnectPolicy.ENDLESS);

    @Test
    void delayDoublesUpToTheGreatest() {
        assertThat(policy.delay(1, 0)).hasMillis(100);
        assertThat(policy.delay(2, 0)).hasMillis(200);
        assertThat(policy.delay(5, 0)).hasMillis(1000);
        assertThat(policy.delay(Integer.MAX_VALUE, 0)).hasMillis(1000);
    }

    @Test
    void jitterTakesItsShareOff() {
        assertThat(policy.delay(2, 1)).hasMillis(100);
        assertThat(policy.delay(2, 0.5)).hasMillis(150);
    }

    @Test
    void valuesOutOfRangeAreRejected() {
        Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> new ReconnectPolicy(Duration.ZERO, second, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReconnectPolicy(second, Duration.ofMillis(1), 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReconnectPolicy(second, second, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReconnectPolicy(second, second, 0, 0));
    }
}
