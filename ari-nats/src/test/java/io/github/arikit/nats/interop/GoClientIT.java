package io.github.arikit.nats.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client in Go, served by the proxy in Java. */
class GoClientIT {
    /** Asterisk refuses these: the test Asterisk has no external mailboxes, and calls its log channels by their path. */
    private static final Set<String> REFUSED_BY_ASTERISK = Set.of(
            "AsteriskLoggingData",
            "AsteriskLoggingDelete",
            "ApplicationData of none",
            "ChannelData of none",
            "MailboxUpdate",
            "MailboxList",
            "MailboxData",
            "MailboxDelete");

    private final Cluster cluster = new Cluster();

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void everyOperationOfTheGoClientIsServed() throws Exception {
        cluster.javaProxy();
        List<JsonObject> lines = suite();

        assertThat(lines.stream().filter(line -> !error(line).isEmpty()).map(GoClientIT::kind))
                .containsExactlyInAnyOrderElementsOf(REFUSED_BY_ASTERISK);
        assertThat(lines.stream().filter(line -> !error(line).isEmpty()).map(GoClientIT::error))
                .allMatch(error -> error.contains("404 Not Found") || error.equals("not found"));
        assertThat(kind(lines.get(lines.size() - 1))).isEqualTo("end");
        assertThat(types(lines, "dialogevent"))
                .contains("StasisStart", "PlaybackStarted", "RecordingStarted", "ChannelEnteredBridge", "StasisEnd");
    }

    @Test
    void theGoClientSeesTheSameEventsFromBothProxies() throws Exception {
        ServerProcess goProxy = cluster.goProxy();
        Set<String> fromGo = types(suite(), "event");
        goProxy.close();
        cluster.javaProxy();
        Set<String> fromJava = types(suite(), "event");

        assertThat(fromJava).isEqualTo(fromGo);
    }

    private List<JsonObject> suite() throws InterruptedException {
        try (ServerProcess client = cluster.goClient("suite")) {
            return client.await(120)
                    .lines()
                    .filter(line -> line.startsWith("{"))
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        }
    }

    private static String kind(JsonObject line) {
        return line.get("kind").getAsString();
    }

    private static String error(JsonObject line) {
        return line.get("error").getAsString();
    }

    private static Set<String> types(List<JsonObject> lines, String kind) {
        return lines.stream()
                .filter(line -> kind(line).equals(kind))
                .map(line -> line.getAsJsonObject("result").get("type").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
