package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationTest extends DoubleTest {
    private EventSocket events;

    @Override
    void configure(AsteriskDoubleBuilder settings) {
        settings.speed(20).endpoint("PJSIP", "alice");
    }

    @BeforeEach
    void open() {
        events = EventSocket.open(asterisk, "app=a");
    }

    @AfterEach
    void closeSocket() {
        events.close();
    }

    private Client.Reply subscribe(String source) {
        return client.post("/applications/a/subscription?eventSource=" + source);
    }

    @Test
    void sourcesAreChecked() {
        assertThat(subscribe("channel:none")).hasToString("422 {\"message\":\"Event source does not exist\"}");
        assertThat(subscribe("bogus:x")).hasToString("400 {\"message\":\"Invalid event source URI scheme\"}");
        assertThat(subscribe("channel").status()).isEqualTo(400);
        assertThat(subscribe("endpoint:PJSIP/none").status()).isEqualTo(422);
        assertThat(subscribe("endpoint:PJSIP/alice").status()).isEqualTo(200);
        assertThat(client.post("/applications/none/subscription?eventSource=channel:"))
                .hasToString("404 {\"message\":\"Application not found\"}");
    }

    @Test
    void listIsNotAtomic() {
        assertThat(subscribe("bridge:,channel:none").status()).isEqualTo(422);

        assertThat(client.get("/applications/a").json().getAsJsonObject().get("bridge_ids"))
                .hasToString("[\"__AST_BRIDGE_ALL_TOPIC\"]");
    }

    @Test
    void unsubscribingEndsTheEvents() {
        client.call("PUT", "/deviceStates/Stasis:x?deviceState=INUSE");
        subscribe("deviceState:Stasis:x");
        client.call("PUT", "/deviceStates/Stasis:x?deviceState=BUSY");
        client.call("PUT", "/deviceStates/Stasis:x?deviceState=BUSY");
        assertThat(events.soFar()).containsExactly("DeviceStateChanged Stasis:x BUSY");

        assertThat(client.delete("/applications/a/subscription?eventSource=deviceState:Stasis:x")
                        .status())
                .isEqualTo(200);

        client.call("PUT", "/deviceStates/Stasis:x?deviceState=INUSE");
        assertThat(events.soFar()).isEmpty();
        assertThat(client.delete("/applications/a/subscription?eventSource=deviceState:Stasis:x"))
                .hasToString("422 {\"message\":\"Event source was not subscribed to\"}");
    }

    @Test
    void twoSubscriptionsBringAnEventTwice() {
        subscribe("deviceState:Stasis:x,deviceState:");

        client.call("PUT", "/deviceStates/Stasis:x?deviceState=BUSY");

        assertThat(events.soFar()).hasSize(2);
    }

    @Test
    void filterLetsOnlySomePass() {
        assertThat(client.call("PUT", "/applications/a/eventFilter", "{\"disallowed\":[{\"type\":\"ChannelVarset\"}]}")
                        .json()
                        .getAsJsonObject()
                        .get("events_disallowed"))
                .hasToString("[{\"type\":\"ChannelVarset\"}]");

        client.post("/channels?endpoint=Local/1000&app=a&channelId=c");

        assertThat(events.until("StasisStart")).noneMatch(event -> event.startsWith("ChannelVarset"));
        assertThat(client.call("PUT", "/applications/a/eventFilter", "{\"allowed\":[{\"ty\":\"x\"}]}"))
                .hasToString("400 {\"message\":\"Invalid format definition\"}");
        assertThat(client.call("PUT", "/applications/a/eventFilter")
                        .json()
                        .getAsJsonObject()
                        .get("events_disallowed"))
                .hasToString("[]");
    }

    @Test
    void userEventCarriesItsVariables() {
        client.post("/channels?endpoint=Local/ring-only&app=x&channelId=c");

        client.call("POST", "/events/user/ev?application=a&source=channel:c", "{\"variables\":{\"a\":{\"b\":[1]}}}");

        JsonObject event = events.await("ChannelUserevent");
        assertThat(event.get("userevent")).hasToString("{\"a\":{\"b\":[1]},\"eventname\":\"ev\"}");
        assertThat(event.getAsJsonObject("channel").get("id").getAsString()).isEqualTo("c");
        assertThat(client.post("/events/user/ev?application=none").status()).isEqualTo(404);
        assertThat(client.post("/events/user/ev?application=a&source=channel:none")
                        .status())
                .isEqualTo(422);
        assertThat(client.post("/events/user/ev?application=a&source=channel:").status())
                .isEqualTo(422);
    }

    @Test
    void thereIsNothingToClaim() {
        assertThat(client.post("/events/claim?channelId=none&application=a").status())
                .isEqualTo(404);
    }
}
