package io.github.arikit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.arikit.handles.AriClient;
import io.github.arikit.testkit.AsteriskDouble;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a test that fails shows. */
class FailureReportTest {
    private static final String INNER = "arikit.inner";

    /** Tests that are meant to fail, and so run only from here. */
    @AriTest
    @EnabledIfSystemProperty(named = INNER, matches = "true")
    static class Failing {

        @Test
        void failsAfterARequest(AriClient ari) {
            ari.asterisk().ping();
            throw new AssertionError("as it should");
        }

        @Test
        void straysFromTheSpecification(AsteriskDouble asterisk) throws Exception {
            byte[] user = (asterisk.username() + ":" + asterisk.password()).getBytes(StandardCharsets.UTF_8);
            String request = "GET /ari/channels?nosuch=1 HTTP/1.1\r\nHost: double\r\nConnection: close\r\n"
                    + "Authorization: Basic " + Base64.getEncoder().encodeToString(user) + "\r\n\r\n";
            int port = Integer.parseInt(asterisk.url().replaceAll(".*:(\\d+)/.*", "$1"));
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
            }
        }
    }

    @Test
    void failureCarriesTheExchange() {
        Throwable failure = run("failsAfterARequest", "io.github.arikit.handles.AriClient");

        assertThat(failure).hasMessage("as it should");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(failure.getSuppressed()[0])
                .hasMessageContaining("|--- GET /ari/asterisk/ping --")
                .hasMessageContaining("|<-- 200 {\"ping\":\"pong\"");
    }

    @Test
    void strayingFromTheSpecificationIsAFailure() {
        Throwable failure = run("straysFromTheSpecification", "io.github.arikit.testkit.AsteriskDouble");

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("channels.list: parameter nosuch is unknown");
    }

    private static Throwable run(String method, String parameters) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(Failing.class, method, parameters))
                .build();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        System.setProperty(INNER, "true");
        try {
            LauncherFactory.create().execute(request, new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                    result.getThrowable().ifPresent(failure::set);
                }
            });
        } finally {
            System.clearProperty(INNER);
        }
        return failure.get();
    }
}
