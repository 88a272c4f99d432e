package io.github.arikit.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

class PublisherRulesTest {

    @Test
    void theRulesOfReactiveStreamsAreKept() {
        TestListenerAdapter results = new TestListenerAdapter();
        TestNG rules = new TestNG(false);
        rules.setVerbose(0);
        rules.setTestClasses(new Class<?>[] {PublisherRules.class});
        rules.addListener(results);

        rules.run();

        assertThat(results.getConfigurationFailures()).isEmpty();
        assertThat(results.getFailedTests())
                .as(
                        "%s",
                        results.getFailedTests().stream()
                                .map(ITestResult::getThrowable)
                                .toList())
                .isEmpty();
        assertThat(names(results.getPassedTests()))
                .filteredOn(name -> name.startsWith("required_"))
                .hasSizeGreaterThan(20);
        assertThat(names(results.getSkippedTests())).noneMatch(name -> name.startsWith("required_"));
    }

    private static List<String> names(List<ITestResult> results) {
        return results.stream().map(ITestResult::getName).toList();
    }
}
