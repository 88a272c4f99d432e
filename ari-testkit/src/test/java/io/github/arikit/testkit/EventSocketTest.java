package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.http.WebSocketHandshakeException;
import org.junit.jupiter.api.Test;

class EventSocketTest extends DoubleTest {

    @Test
    void eventsCarryWhoAndWhen() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a", "ari")) {
            client.post("/events/user/hello?application=a");

            JsonObject event = events.await("ChannelUserevent");

            assertThat(event.get("application").getAsString()).isEqualTo("a");
            assertThat(event.get("asterisk_id").getAsString()).isNotEmpty();
            assertThat(event.get("timestamp").getAsString())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
            assertThat(events.subprotocol()).isEqualTo("ari");
        }
    }

    @Test
    void subprotocolIsPickedFromAList() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a", "other", "ari")) {
            assertThat(events.subprotocol()).isEqualTo("ari");
        }
    }

    @Test
    void handshakeIsRefused() {
        assertRefused("app=", 400);
        assertRefused("x=y", 400);
        assertRefused("app=" + "n".repeat(200), 500);
        assertRefused("app=a", 400, "unknown");
    }

    private void assertRefused(String query, int status, String... subprotocols) {
        assertThatThrownBy(() -> EventSocket.unsettled(asterisk, query, subprotocols))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .cause()
                .extracting(e -> ((WebSocketHandshakeException) e).getResponse().statusCode())
                .isEqualTo(status);
    }

    @Test
    void secondConnectionReplacesTheFirst() {
        try (EventSocket first = EventSocket.open(asterisk, "app=a");
                EventSocket second = EventSocket.open(asterisk, "app=a")) {
            assertThat(first.next().get("type").getAsString()).isEqualTo("ApplicationReplaced");

            client.post("/events/user/hello?application=a");

            second.await("ChannelUserevent");
            assertThat(first.soFar()).isEmpty();
        }
    }

    @Test
    void applicationIsGoneWithItsSocketUnlessItIsSubscribed() throws InterruptedException {
        EventSocket events = EventSocket.open(asterisk, "app=a,b");
        client.post("/applications/b/subscription?eventSource=channel:");
        assertThat(client.get("/applications").json().getAsJsonArray()).hasSize(2);

        events.close();

        for (int i = 0; i < 100 && client.get("/applications/a").status() == 200; i++) {
            Thread.sleep(10);
        }
        assertThat(client.get("/applications/a").status()).isEqualTo(404);
        assertThat(client.get("/applications/b").status()).isEqualTo(200);
    }

    @Test
    void pingIsAnswered() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            assertThat(events.ping("there?")).isEqualTo("there?");
        }
    }

    @Test
    void tooLongAMessageClosesTheSocket() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            events.text("x".repeat(66_000));

            assertThat(events.closeStatus()).isEqualTo(1009);
        }
    }

    @Test
    void subscribeAllHearsWhatIsNotItsOwn() {
        try (EventSocket all = EventSocket.open(asterisk, "app=all&subscribeAll=true");
                EventSocket own = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/1000@default&app=a&channelId=c");
            own.await("StasisStart");

            assertThat(all.soFar())
                    .startsWith(
                            "ChannelCreated c Down",
                            "ChannelCreated c;2 Ring",
                            "ChannelDialplan AppDial2 c Down",
                            "Dial '' c Down")
                    .noneMatch(event -> event.startsWith("StasisStart"));
            assertThat(client.get("/applications/all")
                            .json()
                            .getAsJsonObject()
                            .get("channel_ids")
                            .toString())
                    .isEqualTo("[\"__AST_CHANNEL_ALL_TOPIC\"]");
        }
    }

    @Test
    void detailsOfSomeEventsPrecedeTheType() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            client.post("/channels?endpoint=Local/1000&app=a&channelId=c");

            assertThat(events.await("ChannelVarset").keySet())
                    .containsExactly("variable", "value", "type", "timestamp", "channel", "asterisk_id", "application");
            assertThat(events.await("StasisStart").keySet())
                    .containsExactly("type", "timestamp", "args", "channel", "asterisk_id", "application");
        }
    }

    @Test
    void closeIsAnswered() {
        try (EventSocket events = EventSocket.open(asterisk, "app=a")) {
            events.sayGoodbye();

            assertThat(events.closeStatus()).isEqualTo(1000);
        }
    }
}
