package io.github.arikit.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arikit.benchmarks.nats.NatsBenchmark;
import org.junit.jupiter.api.Test;

/** As {@link SmokeTest}, for the benchmark that needs a NATS server: that of MESSAGEBUS_URL. */
class NatsIT {

    @Test
    void everyEventAndAnswerArrivesAndNoneAtAnotherApplication() {
        String server = System.getenv("MESSAGEBUS_URL");
        if (server == null) {
            String why = "MESSAGEBUS_URL is not set: eval \"$(infra/nats/up --env)\" sets it";
            if ("true".equals(System.getenv("CI"))
                    && System.getProperty("ari.asterisk", "double").equals("real")) {
                fail(why);
            }
            assumeTrue(false, why);
        }
        assertThatCode(() -> NatsBenchmark.main(new String[] {".", server, "1", "1000", "5000", "0.3", "1,3"}))
                .doesNotThrowAnyException();
    }
}
