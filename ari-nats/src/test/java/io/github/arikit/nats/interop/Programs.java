package io.github.arikit.nats.interop;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** The programs that {@code infra/nats/programs} prepares, and the Asterisks that {@code infra/asterisk/up} starts. */
final class Programs {
    private Programs() {}

    /** Returns what a variable names; without it a test skips itself, and in CI's run on real Asterisks that is a failure. */
    static String require(String variable) {
        Optional<String> value = Optional.ofNullable(System.getenv(variable)).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            String why =
                    variable + " is not set: eval \"$(infra/nats/programs)\" and \"$(infra/asterisk/up --env)\" set it"
                            + ", the Go programs only where Go is";
            boolean real = System.getProperty("ari.asterisk", "double").equals("real");
            if (real && "true".equals(System.getenv("CI"))) {
                fail(why);
            }
            assumeTrue(false, why);
        }
        return value.orElseThrow();
    }
}
