package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class RestOverWebSocketTest extends DoubleTest {

    private static JsonObject rest(EventSocket events, String fields) {
        events.text("{\"type\":\"RESTRequest\",\"transaction_id\":\"T1\",\"request_id\":\"R1\"," + fields + "}");
        return events.await("RESTResponse");
    }

    @Test
    void answerCarriesTheIds() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a,b")) {
            JsonObject response = rest(events, "\"method\":\"GET\",\"uri\":\"asterisk/variable?variable=X\"");

            assertThat(response.get("transaction_id").getAsString()).isEqualTo("T1");
            assertThat(response.get("request_id").getAsString()).isEqualTo("R1");
            assertThat(response.get("status_code").getAsInt()).isEqualTo(200);
            assertThat(response.get("reason_phrase").getAsString()).isEqualTo("OK");
            assertThat(response.get("uri").getAsString()).isEqualTo("asterisk/variable");
            assertThat(response.get("content_type").getAsString()).isEqualTo("application/json");
            assertThat(JsonParser.parseString(response.get("message_body").getAsString())
                            .toString())
                    .isEqualTo("{\"value\":\"\"}");
            assertThat(response.get("application").getAsString()).isEqualTo("a");
        }
    }

    @Test
    void parametersComeFromQueryStringsAndBody() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            rest(
                    events,
                    "\"method\":\"POST\",\"uri\":\"bridges/b1\","
                            + "\"query_strings\":[{\"name\":\"name\",\"value\":\"100%41\"}]");
            rest(
                    events,
                    "\"method\":\"POST\",\"uri\":\"bridges/b2\",\"content_type\":\"application/json\","
                            + "\"message_body\":\"{\\\"name\\\":\\\"two\\\"}\"");

            assertThat(client.get("/bridges/b1").field("name")).isEqualTo("100%41");
            assertThat(client.get("/bridges/b2").field("name")).isEqualTo("two");
        }
    }

    @Test
    void releaseThatDoesNotOfferItStaysSilent() {
        try (AsteriskDouble old = AsteriskDouble.builder().release("18.26.4").start();
                EventSocket events = EventSocket.unsettled(old, "app=a")) {
            events.text("{\"type\":\"RESTRequest\",\"request_id\":\"R1\",\"method\":\"GET\",\"uri\":\"channels\"}");
            Client http = new Client(old);
            for (int i = 0;
                    i < 1_000 && http.post("/events/user/hello?application=a").status() == 404;
                    i++) {
                Thread.onSpinWait();
            }

            assertThat(events.next().get("type").getAsString()).isEqualTo("ChannelUserevent");
        }
    }

    @Test
    void nothingHasNoBody() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/bridges/b");

            JsonObject response = rest(events, "\"method\":\"DELETE\",\"uri\":\"bridges/b\"");

            assertThat(response.get("status_code").getAsInt()).isEqualTo(204);
            assertThat(response.has("message_body")).isFalse();
        }
    }

    @Test
    void badRequestsAreAnswered() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            assertThat(status(rest(events, "\"method\":\"GET\",\"uri\":\"/asterisk/ping\"")))
                    .isEqualTo(405);
            assertThat(status(rest(events, "\"method\":\"get\",\"uri\":\"asterisk/ping\"")))
                    .isEqualTo(400);
            assertThat(status(rest(events, "\"method\":\"GET\",\"uri\":\"events\"")))
                    .isEqualTo(400);
            assertThat(status(rest(events, "\"method\":\"GET\",\"uri\":\"none\"")))
                    .isEqualTo(404);
            assertThat(status(rest(events, "\"method\":\"OPTIONS\",\"uri\":\"channels\"")))
                    .isEqualTo(204);
            assertThat(status(rest(events, "\"method\":\"GET\",\"uri\":\"api-docs/resources.json\"")))
                    .isEqualTo(200);
            assertThat(
                            status(
                                    rest(
                                            events,
                                            "\"method\":\"POST\",\"uri\":\"bridges\",\"content_type\":\"application/json; charset=utf-8\"")))
                    .isEqualTo(400);
            events.text("{\"type\":\"Other\"}");
            assertThat(status(events.await("RESTResponse"))).isEqualTo(400);
            events.text("no json {");
            assertThat(events.await("RESTResponse").get("request_id").getAsString())
                    .isEmpty();
            events.binary();
            assertThat(status(events.await("RESTResponse"))).isEqualTo(406);
        }
    }

    private static int status(JsonObject response) {
        return response.get("status_code").getAsInt();
    }

    @Test
    void filterSuppressesAnswers() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.call("PUT", "/applications/a/eventFilter", "{\"disallowed\":[{\"type\":\"RESTResponse\"}]}");
            events.rest("lost", "POST", "bridges/made");
            events.ping("all of it was read");
            client.call("PUT", "/applications/a/eventFilter", "{\"disallowed\":[]}");
            events.rest("seen", "GET", "asterisk/ping");

            assertThat(events.await("RESTResponse").get("request_id").getAsString())
                    .isEqualTo("seen");
            assertThat(client.get("/bridges/made").status()).isEqualTo(200);
        }
    }

    @Test
    void requestsAreAnsweredOneAfterTheOther() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            call(events, "a", "c");
            client.post("/channels/c/play?media=sound:hello-world");
            events.rest("slow", "POST", "channels/c/variable?variable=X&value=1");
            events.rest("behind", "GET", "asterisk/ping");

            events.await("PlaybackFinished");
            assertThat(events.await("RESTResponse").get("request_id").getAsString())
                    .isEqualTo("slow");
            assertThat(events.await("RESTResponse").get("request_id").getAsString())
                    .isEqualTo("behind");
        }
    }

    @Test
    void manyRequestsMayWait() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            call(events, "a", "c");
            client.post("/channels/c/play?media=sound:tt-monkeys");
            events.rest("first", "POST", "channels/c/variable?variable=X&value=1");
            for (int i = 0; i < 900; i++) {
                events.rest(String.valueOf(i), "GET", "asterisk/ping");
            }

            assertThat(events.await("RESTResponse").get("request_id").getAsString())
                    .isEqualTo("first");
            for (int i = 0; i < 900; i++) {
                assertThat(events.next().get("request_id").getAsString()).isEqualTo(String.valueOf(i));
            }
        }
    }
}
