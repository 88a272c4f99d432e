package io.github.arikit.nats.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.arikit.nats.Await;
import io.github.arikit.nats.wire.GoldenMessages;
import io.github.arikit.nats.wire.GoldenMessages.Line;
import io.nats.client.Connection;
import io.nats.client.Nats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The client and the proxy in Go, which say to each other what the recorded messages say. With {@code -Dgolden.update=true}
 * they
 * are recorded anew: one message a line, its subject, where an answer goes, and its text, with tabs between.
 */
class GoldenIT {
    private static final Path RECORDING = Path.of("src/test/resources/golden/go-client-go-proxy.tsv");

    /** The application of the recording. */
    private static final String APPLICATION = "demo";

    private static final String LAST = "golden.last";

    /** A list that is longer than this tells no more than a short one. */
    private static final int LONGEST = 8_000;

    private final Cluster cluster = new Cluster();

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void theGoProgramsSayWhatIsRecorded() throws Exception {
        List<Line> said = said();
        if (Boolean.getBoolean("golden.update")) {
            write(said);
            return;
        }
        List<Line> requests = GoldenMessages.requestsOf(said);

        assertThat(requests.stream().map(GoldenIT::asked))
                .as("requests")
                .containsExactlyElementsOf(
                        GoldenMessages.requests().stream().map(GoldenIT::asked).toList());
        assertThat(shapesOfAnswers(said)).as("answers").isEqualTo(shapesOfAnswers(GoldenMessages.lines()));
        Map<String, Set<String>> recorded = shapesOfEvents(GoldenMessages.lines());
        Map<String, Set<String>> now = shapesOfEvents(said);
        assertThat(now.keySet()).as("types of events").containsAll(recorded.keySet());
        recorded.forEach((type, fields) -> assertThat(now.get(type)).as(type).isEqualTo(fields));
    }

    private List<Line> said() throws Exception {
        Queue<Line> lines = new ConcurrentLinkedQueue<>();
        Connection nats = Nats.connect(cluster.nats().url());
        try {
            record(nats, lines);
        } finally {
            nats.close();
        }
        return List.copyOf(lines);
    }

    private void record(Connection nats, Queue<Line> lines) throws Exception {
        nats.createDispatcher(message -> {
                    String reply = message.getReplyTo() == null ? "" : message.getReplyTo();
                    String body = new String(message.getData(), StandardCharsets.UTF_8);
                    lines.add(new Line(anonymous(message.getSubject()), reply, anonymous(body)));
                })
                .subscribe(">");
        nats.flush(Await.PATIENCE);
        cluster.goProxy();
        try (ServerProcess client = cluster.goClient("suite")) {
            assertThat(client.await(120)).contains("\"kind\":\"end\"");
        }
        // What was published before this comes before it.
        nats.publish(LAST, new byte[0]);
        Await.until(
                "all is recorded", () -> lines.removeIf(line -> line.subject().equals(LAST)));
    }

    /** The application of a test has a name of its own. */
    private String anonymous(String text) {
        return text.replace(cluster.application(), APPLICATION);
    }

    private static void write(List<Line> lines) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Line line : lines) {
            if (line.body().length() <= LONGEST) {
                texts.add(line.subject() + "\t" + line.replyTo() + "\t" + line.body());
            }
        }
        Files.writeString(RECORDING, String.join("\n", texts) + "\n");
    }

    /** Returns a request without the node, which each Asterisk has its own of. */
    private static String asked(Line request) {
        JsonObject tree = GoldenMessages.tree(request.body()).getAsJsonObject();
        JsonElement key = tree.get("key");
        if (key.isJsonObject()) {
            key.getAsJsonObject().remove("node");
        }
        return tree.toString();
    }

    /** Returns the fields of the answers to each kind; long lists have no answer in the recording. */
    private static Map<String, Set<String>> shapesOfAnswers(List<Line> lines) {
        Map<String, Set<String>> shapes = new TreeMap<>();
        for (Line request : GoldenMessages.requestsOf(lines)) {
            GoldenMessages.answerTo(lines, request)
                    .filter(answer -> answer.body().length() <= LONGEST)
                    .ifPresent(answer -> collect(
                            "",
                            GoldenMessages.tree(answer.body()),
                            2,
                            shapes.computeIfAbsent(GoldenMessages.kind(request), first -> new TreeSet<>())));
        }
        return shapes;
    }

    private static Map<String, Set<String>> shapesOfEvents(List<Line> lines) {
        Map<String, Set<String>> shapes = new TreeMap<>();
        for (Line event : GoldenMessages.eventsOf(lines)) {
            JsonObject tree = GoldenMessages.tree(event.body()).getAsJsonObject();
            collect("", tree, 0, shapes.computeIfAbsent(tree.get("type").getAsString(), first -> new TreeSet<>()));
        }
        return shapes;
    }

    /** Collects the names of fields, and of those within them as deep as is told. */
    private static void collect(String prefix, JsonElement element, int deeper, Set<String> names) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(field -> {
                names.add(prefix + field.getKey());
                if (deeper > 0) {
                    collect(prefix + field.getKey() + ".", field.getValue(), deeper - 1, names);
                }
            });
        }
    }
}
