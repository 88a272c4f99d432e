package io.github.arikit.nats.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the client and the proxy in Go, 5.3.1, really said to each other, recorded from a run of ours. */
public final class GoldenMessages {
    private static final String FILE = "/golden/go-client-go-proxy.tsv";
    private static final List<Line> RECORDED = read();

    /**
     * One message.
     *
     * @param subject what it was published to
     * @param replyTo where an answer was expected; empty if none was
     * @param body the text
     */
    public record Line(String subject, String replyTo, String body) {

        /** Tells whether it answers a request. */
        public boolean isAnswer() {
            return subject.startsWith("_INBOX.") || subject.endsWith("-rp");
        }
    }

    private GoldenMessages() {}

    /** Returns all messages, in order. */
    public static List<Line> lines() {
        return RECORDED;
    }

    private static List<Line> read() {
        try (InputStream in = GoldenMessages.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(GoldenMessages::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the message of a line of the file. */
    public static Line line(String text) {
        String[] parts = text.split("\t", 3);
        return new Line(parts[0], parts[1], parts[2]);
    }

    /** Returns what the client asked. */
    public static List<Line> requests() {
        return requestsOf(RECORDED);
    }

    /** Returns what the client asked in another recording. */
    public static List<Line> requestsOf(List<Line> lines) {
        return lines.stream().filter(line -> !line.replyTo.isEmpty()).toList();
    }

    /** Returns what the proxy answered. */
    public static List<Line> answers() {
        return RECORDED.stream().filter(Line::isAnswer).toList();
    }

    /** Returns the events that the proxy published. */
    public static List<Line> events() {
        return eventsOf(RECORDED);
    }

    /** Returns the events of another recording. */
    public static List<Line> eventsOf(List<Line> lines) {
        return lines.stream().filter(line -> line.subject.contains("event.")).toList();
    }

    /** Returns the answer to a request; empty if it was too long to be recorded. */
    public static Optional<Line> answerTo(List<Line> lines, Line request) {
        return lines.stream()
                .filter(answer -> answer.subject.equals(request.replyTo))
                .findFirst();
    }

    /** Returns the node of the proxy. */
    public static String node() {
        return lines().stream()
                .filter(line -> line.subject.equals("ari.announce"))
                .map(line -> Announcement.fromJson(line.body).node())
                .findFirst()
                .orElseThrow();
    }

    /** Returns the kind of a request. */
    public static String kind(Line request) {
        return ReceivedRequest.fromJson(request.body).kind();
    }

    /** Returns a JSON text as a tree, in which the order of members means nothing. */
    public static JsonElement tree(String json) {
        return JsonParser.parseString(json);
    }
}
