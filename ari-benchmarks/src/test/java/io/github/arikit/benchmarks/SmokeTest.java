package io.github.arikit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.arikit.benchmarks.ingest.IngestBenchmark;
import io.github.arikit.benchmarks.scale.DispatchScale;
import io.github.arikit.benchmarks.scale.MemoryScale;
import io.github.arikit.benchmarks.testkit.DoubleBenchmark;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Benchmarks that are rarely run must not rot. */
class SmokeTest {

    @Test
    void everyMicroBenchmarkRuns() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(20))
                        .param("subscriptions", "1", "100")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();

        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }

    @ParameterizedTest
    @CsvSource({"recorded, arikit-read", "recorded, jws-count", "channels, arikit-route-100"})
    void ingestDeliversEveryEvent(String corpus, String candidate) {
        assertThatCode(() -> IngestBenchmark.main(new String[] {".", corpus, "1", "1000", "5000", candidate}))
                .doesNotThrowAnyException();
    }

    @Test
    void dispatchDeliversEveryEvent() {
        assertThatCode(() -> DispatchScale.main(new String[] {"1000", "1"})).doesNotThrowAnyException();
    }

    @Test
    void memoryIsMeasured() {
        assertThatCode(() -> MemoryScale.main(new String[] {"1000"})).doesNotThrowAnyException();
    }

    @Test
    void doubleCarriesEveryCall() {
        assertThatCode(() -> DoubleBenchmark.main(new String[] {"100", "1"})).doesNotThrowAnyException();
    }
}
