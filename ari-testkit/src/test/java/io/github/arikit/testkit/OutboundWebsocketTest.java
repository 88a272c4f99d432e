package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Websockets that the double opens, with the behaviour that was seen on Asterisk 22.10.1. */
class OutboundWebsocketTest extends DoubleTest {

    @Test
    void persistentOneRegistersEachApplicationFirst() throws Exception {
        try (OutboundTarget target = new OutboundTarget()) {
            asterisk.connectTo(
                    OutboundWebsocket.persistent(target.uri(), "a", "b").credentials("asterisk", "hidden"));

            OutboundTarget.Connection connection = target.next();

            assertThat(connection.request()).isEqualTo("/ari?tenant=7");
            assertThat(connection.authorization()).isEqualTo("Basic YXN0ZXJpc2s6aGlkZGVu");
            assertThat(text(connection.next())).isEqualTo("ApplicationRegistered a");
            assertThat(text(connection.next())).isEqualTo("ApplicationRegistered b");
            assertThat(asterisk.exchanges().toString()).doesNotContain("hidden");
        }
    }

    @Test
    void eventsOfAnOutageComeBeforeTheRegistration() throws Exception {
        try (OutboundTarget target = new OutboundTarget()) {
            asterisk.connectTo(OutboundWebsocket.persistent(target.uri(), "a"));
            OutboundTarget.Connection first = target.next();
            first.await("ApplicationRegistered");

            first.drop();
            assertThat(client.post("/channels?endpoint=Local/answer@default&app=a&channelId=c")
                            .status())
                    .isEqualTo(200);
            OutboundTarget.Connection second = target.next();

            second.await("StasisStart");
            assertThat(text(second.await("ApplicationRegistered"))).isEqualTo("ApplicationRegistered a");
        }
    }

    @Test
    void requestsAreAnsweredOverIt() throws Exception {
        try (OutboundTarget target = new OutboundTarget()) {
            asterisk.connectTo(OutboundWebsocket.persistent(target.uri(), "a"));
            OutboundTarget.Connection connection = target.next();

            connection.send("{\"type\":\"RESTRequest\",\"request_id\":\"1\",\"method\":\"GET\",\"uri\":\"channels\"}");

            JsonObject answer = connection.await("RESTResponse");
            assertThat(answer.get("status_code").getAsInt()).isEqualTo(200);
            assertThat(answer.get("message_body").getAsString()).isEqualTo("[]");
        }
    }

    @Test
    void inboundWebsocketTakesTheApplicationOverForGood() throws Exception {
        try (OutboundTarget target = new OutboundTarget()) {
            asterisk.connectTo(OutboundWebsocket.persistent(target.uri(), "a"));
            OutboundTarget.Connection connection = target.next();

            try (EventSocket thief = EventSocket.open(asterisk, "app=a")) {
                assertThat(text(connection.await("ApplicationReplaced"))).isEqualTo("ApplicationReplaced a");
                thief.sayGoodbye();
                assertThat(thief.closeStatus()).isEqualTo(1000);
            }

            Bounded.await(() -> client.get("/applications").text(), "[]"::equals);
        }
    }

    @Test
    void eachCallHasOneOfItsOwn() throws Exception {
        try (OutboundTarget target = new OutboundTarget()) {
            asterisk.connectTo(OutboundWebsocket.perCall(target.uri(), "ivr"));
            asterisk.dialplan().extension("in", leg -> leg.stasis("ivr", "x").hangup(16));

            client.post("/channels?endpoint=Local/in@default&extension=answer&channelId=c");
            OutboundTarget.Connection connection = target.next();

            JsonObject registered = connection.next();
            assertThat(text(registered)).isEqualTo("ApplicationRegistered ivr:Local/in@default-00000000;2");
            JsonObject start = connection.await("StasisStart");
            assertThat(start.get("application")).isEqualTo(registered.get("application"));
            assertThat(start.get("args").toString()).isEqualTo("[\"x\"]");

            client.post("/channels/c%3B2/continue");
            connection.await("StasisEnd");
            connection.awaitClose();
            Bounded.await(() -> client.get("/applications").text(), "[]"::equals);
        }
    }

    @Test
    void callWhoseWebsocketIsLostKeepsItsApplication() throws Exception {
        try (OutboundTarget target = new OutboundTarget()) {
            asterisk.connectTo(OutboundWebsocket.perCall(target.uri(), "ivr"));
            asterisk.dialplan().extension("in", leg -> leg.stasis("ivr").hangup(16));
            client.post("/channels?endpoint=Local/in@default&extension=answer&channelId=c");
            OutboundTarget.Connection first = target.next();
            first.await("StasisStart");

            first.drop();
            OutboundTarget.Connection second = target.next();

            assertThat(text(second.next())).startsWith("ApplicationRegistered ivr:Local");
            client.delete("/channels/c");
            second.await("StasisEnd");
        }
    }

    @Test
    void callGoesOnWithTheDialplanIfNobodyAnswers() throws Exception {
        URI nobody;
        try (OutboundTarget target = new OutboundTarget()) {
            nobody = target.uri();
        }
        asterisk.connectTo(OutboundWebsocket.perCall(nobody, "ivr"));
        asterisk.dialplan().extension("in", leg -> leg.stasis("ivr").hangup(21));
        try (EventSocket all = EventSocket.open(asterisk, "app=watcher&subscribeAll=true")) {

            client.post("/channels?endpoint=Local/in@default&extension=answer&channelId=c");

            JsonObject variable = all.await("ChannelVarset");
            while (!variable.get("value").getAsString().equals("FAILED")) {
                variable = all.await("ChannelVarset");
            }
            assertThat(variable.get("variable").getAsString()).isEqualTo("STASISSTATUS");
            assertThat(all.await("ChannelDestroyed").get("cause").getAsInt()).isEqualTo(21);
        }
    }

    @Test
    void restartOpensPersistentOnesAgain() throws Exception {
        try (OutboundTarget target = new OutboundTarget()) {
            OutboundWebsocket websocket = OutboundWebsocket.persistent(target.uri(), "a");
            asterisk.connectTo(websocket);
            OutboundTarget.Connection first = target.next();

            asterisk.restart();

            first.awaitClose();
            OutboundTarget.Connection second = target.next();
            second.await("ApplicationRegistered");
            asterisk.disconnectFrom(websocket);
            second.awaitClose();
            assertThat(client.get("/applications").text()).isEqualTo("[]");
        }
    }

    @Test
    void whatCannotBeAWebsocketIsRefused() {
        URI http = URI.create("http://127.0.0.1");

        assertThatIllegalArgumentException().isThrownBy(() -> OutboundWebsocket.persistent(http, "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutboundWebsocket.persistent(URI.create("ws://127.0.0.1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutboundWebsocket.perCall(URI.create("ws://127.0.0.1"), "a")
                        .reconnectInterval(Duration.ZERO));
    }

    private static String text(JsonObject event) {
        JsonObject copy = JsonParser.parseString(event.toString()).getAsJsonObject();
        return copy.get("type").getAsString() + " " + copy.get("application").getAsString();
    }
}
