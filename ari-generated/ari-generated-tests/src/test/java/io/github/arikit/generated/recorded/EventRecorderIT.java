package io.github.arikit.generated.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.arikit.generated.event.Message;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.event.UnknownEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Provokes on a real Asterisk every event that is recorded, and records them anew with {@code -Drecorded.update=true}.
 *
 * <p>Needs the Asterisk that ARI_URL, ARI_USERNAME and ARI_PASSWORD name, with the dialplan of {@code infra/asterisk}.
 */
class EventRecorderIT {
    private static final Path RECORDED =
            Path.of("..", "ari-generated-contract", "src", "main", "resources", "recorded-events.json");

    @Test
    @EnabledIfSystemProperty(named = "ari.asterisk", matches = "real")
    void everyRecordedEventIsStillSentAndKnown() throws Exception {
        JsonObject recorded = JsonParser.parseString(Files.readString(RECORDED)).getAsJsonObject();

        List<JsonObject> frames = provoke();

        assertThat(frames).allSatisfy(EventRecorderIT::isKnown);
        if (Boolean.getBoolean("recorded.update")) {
            recorded.add("events", Normalised.of(frames));
            Files.writeString(
                    RECORDED,
                    new GsonBuilder()
                                    .setPrettyPrinting()
                                    .disableHtmlEscaping()
                                    .create()
                                    .toJson(recorded) + "\n");
        }
        assertThat(frames.stream().map(EventRecorderIT::type))
                .containsAll(
                        StreamSupport.stream(recorded.getAsJsonArray("events").spliterator(), false)
                                .map(JsonElement::getAsJsonObject)
                                .map(EventRecorderIT::type)
                                .toList());
    }

    private static List<JsonObject> provoke() throws Exception {
        try (RawAri ari =
                new RawAri(System.getenv("ARI_URL"), System.getenv("ARI_USERNAME"), System.getenv("ARI_PASSWORD"))) {
            new Provocation(ari).run();
            return ari.frames();
        }
    }

    private static void isKnown(JsonObject frame) {
        Message message = Messages.decode(frame.toString());
        assertThat(message).isNotInstanceOf(UnknownEvent.class);
        assertThat(message.type()).isEqualTo(type(frame));
    }

    private static String type(JsonObject frame) {
        return frame.get("type").getAsString();
    }
}
