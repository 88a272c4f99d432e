package io.github.arikit.generated.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.arikit.core.event.AriMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that a real Asterisk has sent, once for each type that Local channels can provoke. */
class RecordedEventsContractTest {
    private static final SpecFacts SPEC = SpecFacts.RELEASE;
    private static final JsonObject RECORDED = recorded();

    private static JsonObject recorded() {
        try (InputStream file = RecordedEventsContractTest.class.getResourceAsStream("/recorded-events.json")) {
            return JsonParser.parseString(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonObject> events() {
        return RECORDED.getAsJsonArray("events").asList().stream().map(JsonElement::getAsJsonObject);
    }

    @ParameterizedTest
    @MethodSource("events")
    void recordedEventIsReadWhole(JsonObject frame) throws Exception {
        String type = frame.get("type").getAsString();

        AriMessage message = Line.decoder().decode(frame.toString());

        assertThat(JavaValues.encode(message)).isEqualTo(frame);
        if (SPEC.models().contains(type)) {
            assertThat(message).isInstanceOf(JavaNames.model(type));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void nothingIsLeftOver(JsonObject frame) {
        assumeThat(SPEC.models()).containsAll(types(RECORDED.getAsJsonArray("events")));

        assertThat(leftOver(frame.get("type").getAsString(), frame)).isEmpty();
    }

    @Test
    void everyEventOfThatReleaseIsRecordedOrHasAReason() {
        assumeThat(SPEC.release()).isEqualTo(RECORDED.get("release").getAsString());
        Set<String> all = new TreeSet<>(types(RECORDED.getAsJsonArray("events")));
        RECORDED.getAsJsonObject("notRecorded").asMap().forEach((type, reason) -> {
            assertThat(reason.getAsString()).as(type).isNotBlank();
            assertThat(all.add(type)).as(type + " is not recorded").isTrue();
        });

        assertThat(all).containsExactlyInAnyOrderElementsOf(SPEC.leavesBelow("Event"));
    }

    private static List<String> types(JsonArray events) {
        return events.asList().stream()
                .map(event -> event.getAsJsonObject().get("type").getAsString())
                .toList();
    }

    /** Returns the fields that the specification does not know, by their place. */
    private static Set<String> leftOver(String type, JsonElement value) {
        Set<String> leftOver = new TreeSet<>();
        if (type.startsWith("List[") && value instanceof JsonArray array) {
            String element = type.substring(5, type.length() - 1);
            array.forEach(each -> leftOver.addAll(leftOver(element, each)));
        } else if (SPEC.models().contains(type)) {
            for (Map.Entry<String, JsonElement> field : value.getAsJsonObject().entrySet()) {
                if (SPEC.properties(type).containsKey(field.getKey())) {
                    leftOver.addAll(leftOver(SPEC.type(type, field.getKey()), field.getValue()));
                } else {
                    leftOver.add(type + "." + field.getKey());
                }
            }
        }
        return leftOver;
    }
}
