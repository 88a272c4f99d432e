package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios on the double, whose trace must be the one that Asterisk 22.10.1 left. */
class ScenarioTest {
    private static final Path DEVIATIONS = Path.of("..", "docs", "testkit-deviations.md");
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    static List<Scenario> all() {
        return Scenarios.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void doubleLeavesTheTraceOfAsterisk(Scenario scenario) {
        Path deviation = ScenarioFiles.deviation(scenario);
        boolean deviates = Files.exists(deviation);
        String expected = ScenarioFiles.read(deviates ? deviation : ScenarioFiles.real(scenario));

        String trace = play(scenario, Trace.events(expected));

        if (Boolean.getBoolean("scenario.update") && !trace.equals(ScenarioFiles.read(ScenarioFiles.real(scenario)))) {
            ScenarioFiles.write(deviation, trace);
            return;
        }
        assertThat(trace).isEqualTo(expected);
    }

    private static String play(Scenario scenario, int events) {
        AsteriskDoubleBuilder settings = AsteriskDouble.builder()
                .speed(10)
                .refuseViolations(false)
                .user("arikit", "arikit-test-only")
                .readOnlyUser("arikit-readonly", "arikit-test-only")
                .endpoint("PJSIP", "alice");
        try (AsteriskDouble asterisk = settings.start();
                ScenarioRun run = new ScenarioRun(
                        asterisk.url(), "arikit", "arikit-test-only", "s1x-", online -> register(asterisk, online))) {
            configurePhones(asterisk);
            scenario.script().play(run);
            String trace = run.finish(events, SILENCE);
            assertThat(asterisk.violations())
                    .filteredOn(violation -> violation.origin() == SpecViolation.Origin.DOUBLE)
                    .isEmpty();
            return trace;
        }
    }

    /** Lets the phones do what those of infra/asterisk do. */
    private static void configurePhones(AsteriskDouble asterisk) {
        asterisk.endpoint("PJSIP/self").goesOffline();
        asterisk.endpoint("PJSIP/registers").goesOffline();
        asterisk.endpoint("PJSIP/answer").answers();
        asterisk.endpoint("PJSIP/ring-answer").answersAfter(Duration.ofMillis(300));
        asterisk.endpoint("PJSIP/ring-only").doesNotAnswer();
        asterisk.endpoint("PJSIP/busy").isBusy();
        asterisk.endpoint("PJSIP/congestion").whenCalled(phone -> phone.refuses(503));
        asterisk.endpoint("PJSIP/hangup-21").whenCalled(phone -> phone.refuses(403));
        asterisk.endpoint("PJSIP/hangs-up")
                .whenCalled(phone -> phone.answers().after(HALF_A_SECOND).hangsUp());
        asterisk.endpoint("PJSIP/dtmf-12")
                .whenCalled(phone -> phone.answers().after(HALF_A_SECOND).presses("12"));
    }

    private static void register(AsteriskDouble asterisk, boolean online) {
        ScriptedEndpoint phone = asterisk.endpoint("PJSIP/registers");
        if (online) {
            phone.comesOnline();
        } else {
            phone.goesOffline();
        }
    }

    @Test
    void everyDeviationIsListedAndStillOne() throws IOException {
        List<String> names;
        try (Stream<Path> files =
                Files.list(ScenarioFiles.real(Scenarios.all().get(0)).getParent())) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".double.txt"))
                    .map(name -> name.replace(".double.txt", ""))
                    .sorted()
                    .toList();
        }

        List<String> listed = Files.readString(DEVIATIONS)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .sorted()
                .toList();

        assertThat(listed).isEqualTo(names);
        for (Scenario scenario : all()) {
            if (names.contains(scenario.name())) {
                assertThat(ScenarioFiles.read(ScenarioFiles.deviation(scenario)))
                        .isNotEqualTo(ScenarioFiles.read(ScenarioFiles.real(scenario)));
            }
        }
    }

    @Test
    void everyResourceHasScenarios() {
        String traces = all().stream()
                .map(scenario -> ScenarioFiles.read(ScenarioFiles.real(scenario)))
                .collect(Collectors.joining());

        assertThat(all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(traces)
                .contains(
                        " /applications",
                        " /asterisk",
                        " /bridges",
                        " /channels",
                        " /deviceStates",
                        " /endpoints",
                        " /events",
                        " /mailboxes",
                        " /playbacks",
                        " /recordings",
                        " /sounds");
    }
}
