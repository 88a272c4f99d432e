package io.github.arikit.testkit.internal.session;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is in the file of a session.
 *
 * @param applications the applications of the client
 * @param lines the requests, answers and events in their order
 */
public record SessionFile(List<String> applications, List<JsonObject> lines) {
    static final String APPLICATIONS = "applications";
    static final String REQUEST = "request";
    static final String NUMBER = "number";
    static final String ANSWER = "answer";
    static final String STATUS = "status";
    static final String MESSAGE = "message";
    static final String FAILURE = "failure";
    static final String OUTCOME = "outcome";
    static final String EVENT = "event";

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it is not a session
     */
    public static SessionFile read(Path file) {
        try {
            List<JsonObject> lines = Files.readAllLines(file).stream()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
            List<String> applications = lines.get(0).getAsJsonArray(APPLICATIONS).asList().stream()
                    .map(name -> name.getAsString())
                    .toList();
            return new SessionFile(applications, lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonParseException | IllegalStateException | IndexOutOfBoundsException | NullPointerException e) {
            throw new IllegalArgumentException(file + " is not a recorded session", e);
        }
    }
}
