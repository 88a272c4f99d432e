package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios on a real Asterisk 22.10.1, whose traces are kept for {@link ScenarioTest}. */
class ScenarioIT {
    private static final String RELEASE = "22.10.1";
    private static final int TRIES = 3;
    private static final int REGISTERED_SECONDS = 60;
    private static final Duration SILENCE = Duration.ofMillis(600);

    static List<Scenario> all() {
        return Scenarios.all();
    }

    @BeforeAll
    static void onlyOnTheRealOne() {
        assumeTrue(System.getProperty("ari.asterisk", "double").equals("real"), "ScenarioTest plays on the double");
        String info = new Client(setting("ARI_URL"), setting("ARI_USERNAME"), setting("ARI_PASSWORD"))
                .get("/asterisk/info?only=system")
                .text();
        assumeTrue(info.contains("\"version\":\"" + RELEASE), "The traces are of " + RELEASE + ", and this is " + info);
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; infra/asterisk/up --sip-port PORT --env prints it");
        }
        return value;
    }

    /** The threads of Asterisk race with each other, so a trace that differs once is given another chance. */
    @ParameterizedTest
    @MethodSource("all")
    void asteriskLeavesTheTraceThatIsKept(Scenario scenario) {
        if (Boolean.getBoolean("scenario.update")) {
            ScenarioFiles.write(ScenarioFiles.real(scenario), play(scenario, Integer.MAX_VALUE));
            return;
        }
        String expected = ScenarioFiles.read(ScenarioFiles.real(scenario));
        String trace = play(scenario, Trace.events(expected));
        for (int more = 1; more < TRIES && !trace.equals(expected); more++) {
            trace = play(scenario, Trace.events(expected));
        }

        assertThat(trace).isEqualTo(expected);
    }

    /**
     * Waits until the calls before are over, and all that Asterisk has to say of them is said. An application that
     * subscribes to an endpoint of PJSIP within milliseconds of the end of a channel there can leave Asterisk 22.10.1
     * without an answer for ever, its applications locked.
     */
    private static void awaitNoCalls() {
        Client asterisk = new Client(setting("ARI_URL"), setting("ARI_USERNAME"), setting("ARI_PASSWORD"));
        long[] quietSince = {System.nanoTime()};
        Bounded.await(
                () -> {
                    if (!asterisk.get("/channels").text().equals("[]")) {
                        quietSince[0] = System.nanoTime();
                    }
                    return Duration.ofNanos(System.nanoTime() - quietSince[0]);
                },
                quiet -> quiet.compareTo(SILENCE) > 0);
    }

    private static String play(Scenario scenario, int events) {
        if (scenario.name().startsWith("phone-")) {
            awaitNoCalls();
        }
        String prefix = UUID.randomUUID().toString().substring(0, 6) + "-";
        try (SipPhone phone = new SipPhone(Integer.parseInt(setting("ARI_SIP_PORT")), "registers");
                ScenarioRun run = new ScenarioRun(
                        setting("ARI_URL"),
                        setting("ARI_USERNAME"),
                        setting("ARI_PASSWORD"),
                        prefix,
                        online -> phone.register(online ? REGISTERED_SECONDS : 0))) {
            scenario.script().play(run);
            return run.finish(events, SILENCE);
        }
    }
}
