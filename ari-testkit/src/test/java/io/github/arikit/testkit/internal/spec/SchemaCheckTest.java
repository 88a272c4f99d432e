package io.github.arikit.testkit.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private final SchemaCheck check = new SchemaCheck(SpecReader.read("22.10.1"));

    private List<String> problems(String type, String json) {
        return check.problems(type, JsonParser.parseString(json));
    }

    @Test
    void acceptsWhatTheSpecificationPromises() {
        assertThat(problems("List[Variable]", "[{\"value\":\"1\"}]")).isEmpty();
        assertThat(problems(
                        "PlaybackStarted",
                        "{\"type\":\"PlaybackStarted\",\"application\":\"a\","
                                + "\"timestamp\":\"2026-11-23T11:36:52.712+0000\",\"asterisk_id\":\"x\",\"playback\":"
                                + "{\"id\":\"p\",\"media_uri\":\"m\",\"target_uri\":\"t\",\"state\":\"playing\"}}"))
                .isEmpty();
    }

    @Test
    void namesEveryProblemWithItsPlace() {
        assertThat(problems(
                        "PlaybackStarted",
                        "{\"type\":1,\"timestamp\":\"yesterday\",\"playback\":"
                                + "{\"id\":\"p\",\"media_uri\":null,\"target_uri\":\"t\",\"colour\":\"red\"}}"))
                .containsExactlyInAnyOrder(
                        "PlaybackStarted.type is no string: 1",
                        "PlaybackStarted.application is missing",
                        "PlaybackStarted.timestamp is no Date: \"yesterday\"",
                        "PlaybackStarted.playback.media_uri is no string: null",
                        "PlaybackStarted.playback.state is missing",
                        "PlaybackStarted.playback.colour is unknown");
    }

    @Test
    void tellsNumbersApart() {
        assertThat(problems("int", "1.5")).hasSize(1);
        assertThat(problems("double", "1.5")).isEmpty();
        assertThat(problems("List[string]", "[1]")).hasSize(1);
        assertThat(problems("List[string]", "{}")).hasSize(1);
        assertThat(problems("boolean", "\"true\"")).hasSize(1);
        assertThat(problems("object", "[]")).hasSize(1);
        assertThat(problems("void", "{}")).hasSize(1);
    }
}
