package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ParameterTest extends DoubleTest {

    private Client.Reply form(String path, String body) {
        return client.send(client.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void jsonWinsOverQueryAndQueryOverForm() {
        assertThat(client.call("POST", "/bridges?name=query", "{\"name\":\"json\"}")
                        .field("name"))
                .isEqualTo("json");
        assertThat(form("/bridges?name=query", "name=form").field("name")).isEqualTo("query");
        assertThat(form("/bridges", "name=f%C3%B6rm+x").field("name")).isEqualTo("f\u00f6rm x");
    }

    @Test
    void jsonBodyWorksForGet() {
        assertThat(client.call("GET", "/asterisk/info", "{\"only\":[\"system\"]}")
                        .json()
                        .getAsJsonObject()
                        .keySet())
                .containsExactly("system");
    }

    @Test
    void malformedJsonIsRefused() {
        assertThat(client.call("POST", "/bridges", "{\"name\":"))
                .hasToString("400 {\"message\":\"Error parsing request body\"}");
    }

    @Test
    void tooManyValuesAreRefused() {
        String values = String.join(",", Collections.nCopies(128, "x"));

        assertThat(client.get("/channels/c/variables?variables=" + values))
                .hasToString("400 {\"message\":\"Too many values for variables\"}");
    }

    @Test
    void unknownParameterIsAViolation() {
        assertThat(client.post("/bridges?colour=red"))
                .hasToString("400 {\"message\":\"Double: bridges.create: parameter colour is unknown\"}");
        assertThat(asterisk.violations())
                .containsExactly(new SpecViolation(
                        SpecViolation.Origin.CLIENT, "bridges.create", "parameter colour is unknown", false));
    }

    @Test
    void everyKindOfViolationIsFound() {
        client.post("/channels");
        client.post("/channels?endpoint=Local/1000&app=a&timeout=soon");
        client.call("POST", "/channels", "{\"endpoint\":1,\"app\":\"a\"}");
        client.call("POST", "/channels", "{\"endpoint\":\"Local/1\",\"app\":null}");
        client.delete("/channels/c?reason=bored");
        client.post("/bridges?name=a&name=b");
        client.post("/bridges/b/play?media=sound:x&offsetms=-1");
        client.send(client.request("/bridges")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        client.post("/bridges?variables=x");
        client.call("POST", "/bridges", "{\"variables\":\"x\"}");

        assertThat(asterisk.violations())
                .extracting(SpecViolation::problem)
                .containsExactly(
                        "parameter endpoint is missing",
                        "parameter timeout is no int: soon",
                        "parameter endpoint is no string: 1",
                        "parameter app is null",
                        "parameter reason is bored, and may be one of [normal, busy, congestion, no_answer, timeout, "
                                + "rejected, unallocated, normal_unspecified, number_incomplete, codec_mismatch, "
                                + "interworking, failure, answered_elsewhere]",
                        "parameter name is given twice, and only the last counts",
                        "parameter offsetms is -1, which is less than 0",
                        "the body is ignored, since its content type is not application/json",
                        "parameter variables belongs into the body",
                        "parameter variables is no containers: \"x\"");
    }

    @Test
    void whatCrashesAsteriskIsMarked() {
        client.post("/channels/c/move");
        client.post("/bridges/b/variable");
        client.post("/bridges/b/record?name=r");
        client.call("POST", "/applications/a/subscription", "{\"eventSource\":[\"channel:\",null]}");

        assertThat(asterisk.violations()).hasSize(4).allMatch(SpecViolation::crashesAsterisk);
    }

    @Test
    void everyOperationIsPlayed() {
        assertThat(asterisk.unplayedOperations()).isEmpty();
    }
}
