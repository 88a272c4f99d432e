package io.github.arikit.testkit;

import java.util.List;

/** Scenarios about applications, their subscriptions and websockets, and events that clients make. */
final class EventScenarios {
    private EventScenarios() {}

    private static String rest(String id, String method, String uri, String rest) {
        return "{\"type\":\"RESTRequest\",\"transaction_id\":\"t\",\"request_id\":\"" + id + "\",\"method\":\"" + method
                + "\",\"uri\":\"" + uri + "\"" + rest + "}";
    }

    static List<Scenario> all() {
        return List.of(
                new Scenario("applications", run -> {
                    run.get("/applications/~app");
                    run.open("events", "app=~app");
                    run.get("/applications/~app");
                    run.close("events");
                    run.get("/applications/~app");
                }),
                new Scenario("application-subscriptions", run -> {
                    run.open("events", "app=~app");
                    run.post("/bridges/~b");
                    run.post("/applications/~app/subscription?eventSource=bridge:~b");
                    run.post("/applications/~app/subscription?eventSource=endpoint:PJSIP/alice");
                    run.get("/applications/~app");
                    run.delete("/bridges/~b");
                    run.await("BridgeDestroyed", "~b");
                    run.delete("/applications/~app/subscription?eventSource=endpoint:PJSIP/alice");
                    run.delete("/applications/~app/subscription?eventSource=endpoint:PJSIP/alice");
                    run.get("/applications/~app");
                }),
                new Scenario("application-subscriptions-refused", run -> {
                    run.open("events", "app=~app");
                    run.post("/applications/~app/subscription?eventSource=channel:~nosuch");
                    run.post("/applications/~app/subscription?eventSource=bridge:~nosuch");
                    run.post("/applications/~app/subscription?eventSource=endpoint:PJSIP/nosuch");
                    run.post("/applications/~app/subscription?eventSource=nosuch:x");
                    run.post("/applications/~app/subscription");
                    run.post("/applications/~nosuch/subscription?eventSource=channel:");
                    run.delete("/applications/~nosuch/subscription?eventSource=channel:");
                }),
                new Scenario("application-subscribed-to-all", run -> {
                    run.open("events", "app=~app&subscribeAll=true");
                    run.post("/bridges/~b");
                    run.await("BridgeCreated", "~b");
                    run.get("/applications/~app");
                    run.post("/applications/~app/subscription?eventSource=bridge:~b");
                    run.delete("/applications/~app/subscription?eventSource=bridge:~b");
                    run.delete("/bridges/~b");
                    run.await("BridgeDestroyed", "~b");
                    run.close("events");
                    run.get("/applications/~app");
                }),
                new Scenario("application-subscribed-to-all-channels", run -> {
                    run.open("events", "app=~app");
                    run.post("/applications/~app/subscription?eventSource=channel:");
                    run.post("/channels?endpoint=Local/hangup-21@default&extension=answer&channelId=~c");
                    run.gone("~c");
                }),
                new Scenario("application-event-filter", run -> {
                    run.open("events", "app=~app");
                    run.put(
                            "/applications/~app/eventFilter",
                            "{\"allowed\":[{\"type\":\"StasisStart\"},{\"type\":\"ChannelDestroyed\"},"
                                    + "{\"type\":\"ChannelVarset\"},{\"type\":\"ChannelDialplan\"}]}");
                    run.put("/applications/~app/eventFilter", "{\"disallowed\":[{\"type\":\"ChannelVarset\"}]}");
                    run.put("/applications/~app/eventFilter", "{\"allowed\":[\"StasisStart\"]}");
                    run.put("/applications/~app/eventFilter", "{\"allowed\":{}}");
                    run.post("/channels?endpoint=Local/answer@default&app=~app&channelId=~c");
                    run.settled("~c");
                    run.hangUp("~c");
                    run.put("/applications/~app/eventFilter");
                    run.put("/applications/~nosuch/eventFilter", "{\"allowed\":[]}");
                }),
                new Scenario("application-replaced", run -> {
                    run.open("events", "app=~app");
                    run.open("second", "app=~app");
                    run.await("events", "ApplicationReplaced", "~app");
                    run.post("/events/user/e?application=~app");
                    run.await("second", "ChannelUserevent", "~app");
                    run.close("second");
                    run.get("/applications/~app");
                }),
                new Scenario("application-kept-with-its-channels", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.close("events");
                    run.get("/channels/~c");
                    run.get("/applications/~app");
                    run.open("events", "app=~app");
                    run.hangUp("~c");
                    run.get("/applications/~app");
                }),
                new Scenario("user-event", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/bridges/~b");
                    run.post(
                            "/events/user/greeting?application=~app&source=channel:~c",
                            "{\"variables\":{\"text\":\"hello\",\"number\":1}}");
                    run.await("ChannelUserevent", "~c");
                    run.post("/events/user/greeting?application=~app&source=bridge:~b");
                    run.await("ChannelUserevent", "~b");
                    run.post("/events/user/greeting?application=~app&source=channel:~nosuch");
                    run.post("/events/user/greeting?application=~app&source=nosuch:x");
                    run.post("/events/user/greeting?application=~nosuch");
                    run.post("/events/user/greeting");
                    run.delete("/bridges/~b");
                    run.hangUp("~c");
                }),
                new Scenario("claim-refused", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/events/claim?channelId=~nosuch&application=~app");
                    run.post("/events/claim?channelId=~c&application=~app");
                    run.post("/events/claim?application=~app");
                    run.post("/events/claim?channelId=~c");
                    run.hangUp("~c");
                }),
                new Scenario("rest-over-websocket", run -> {
                    run.open("events", "app=~app");
                    run.rest("events", rest("1", "GET", "deviceStates/Stasis%3A~d", ""));
                    run.rest(
                            "events",
                            rest(
                                    "2",
                                    "POST",
                                    "asterisk/variable?variable=~g",
                                    ",\"query_strings\":[{\"name\":\"value\",\"value\":\"a%20b\"}]"));
                    run.rest("events", rest("3", "GET", "asterisk/variable?variable=~g", ""));
                    run.rest(
                            "events",
                            rest(
                                    "4",
                                    "POST",
                                    "asterisk/variable",
                                    ",\"content_type\":\"application/json\","
                                            + "\"message_body\":\"{\\\"variable\\\":\\\"~g\\\",\\\"value\\\":\\\"c\\\"}\""));
                    run.rest("events", rest("5", "GET", "asterisk/variable?variable=~g", ""));
                    run.rest("events", rest("6", "GET", "channels/~nosuch", ""));
                    run.rest("events", rest("7", "GET", "nosuch", ""));
                    run.rest("events", rest("8", "POST", "asterisk/ping", ""));
                }),
                new Scenario("rest-over-websocket-refused", run -> {
                    run.open("events", "app=~app");
                    run.rest("events", rest("1", "GET", "/asterisk/ping", ""));
                    run.rest("events", rest("2", "get", "asterisk/ping", ""));
                    run.rest("events", rest("3", "GET", "", ""));
                    run.rest("events", rest("4", "GET", "events", ""));
                    run.rest(
                            "events",
                            rest(
                                    "5",
                                    "GET",
                                    "asterisk/ping",
                                    ",\"content_type\":\"text/plain\",\"message_body\":\"x\""));
                    run.rest("events", "{\"type\":\"NoSuch\",\"request_id\":\"6\"}");
                    run.rest("events", "no json");
                }));
    }
}
