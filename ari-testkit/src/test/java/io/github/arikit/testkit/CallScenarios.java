package io.github.arikit.testkit;

import java.util.List;

/** Scenarios from the making of a call to its end. */
final class CallScenarios {
    private CallScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("originate-into-application", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/answer@default&app=~app&appArgs=a,b&channelId=~c"
                            + "&callerId=Bob%20%3C123%3E");
                    run.settled("~c");
                    run.get("/channels/~c");
                    run.get("/channels/~c%3B2");
                    run.hangUp("~c");
                    run.get("/channels/~c");
                }),
                new Scenario("originate-with-variables", run -> {
                    run.open("events", "app=~app");
                    run.post(
                            "/channels/~c",
                            "{\"endpoint\":\"Local/answer@default\",\"app\":\"~app\","
                                    + "\"variables\":{\"plain\":\"1\",\"shown\":{\"value\":\"2\",\"report_events\":true}}}");
                    run.settled("~c");
                    run.get("/channels/~c/variable?variable=plain");
                    run.hangUp("~c");
                }),
                new Scenario("originate-into-dialplan", run -> {
                    run.open("events", "app=~app&subscribeAll=true");
                    run.post("/channels?endpoint=Local/answer@default&extension=hangup-21&channelId=~c");
                    run.gone("~c");
                }),
                new Scenario("originate-refused", run -> {
                    run.post("/channels?app=~app");
                    run.post("/channels?endpoint=Local/answer@default");
                    run.post("/channels?endpoint=nosuch&app=~app");
                    run.post("/channels?endpoint=NoSuch/x&app=~app");
                    run.post("/channels", "{\"endpoint\":\"Local/answer\",\"app\":\"~app\",\"variables\":{\"a\":1}}");
                    run.post("/channels", "{\"endpoint\":");
                }),
                new Scenario("originate-nowhere", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/~nosuch@default&app=~app&channelId=~c");
                    run.gone("~c");
                }),
                new Scenario("originate-taken-id", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels?endpoint=Local/answer@default&app=~app&channelId=~c");
                    run.hangUp("~c");
                }),
                new Scenario("originate-ringing-hung-up", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/stasis-~app@default&app=~app&channelId=~c");
                    run.await("StasisStart", "~c;2");
                    run.post("/channels/~c%3B2/ring");
                    run.awaitField("Dial", "dialstatus", "RINGING");
                    run.delete("/channels/~c?reason=busy");
                    run.gone("~c");
                }),
                new Scenario("originate-busy", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/busy@default&app=~app&channelId=~c");
                    run.gone("~c");
                }),
                new Scenario("originate-congestion", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/congestion@default&app=~app&channelId=~c");
                    run.gone("~c");
                }),
                new Scenario("originate-rejected", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/hangup-21@default&app=~app&channelId=~c");
                    run.gone("~c");
                }),
                new Scenario("originate-no-answer", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/stasis-~app@default&app=~app&channelId=~c&timeout=1");
                    run.gone("~c");
                }),
                new Scenario("create-and-dial", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels/create?endpoint=Local/stasis-~app@default&app=~app&channelId=~c&appArgs=x");
                    run.await("StasisStart", "~c");
                    run.post("/channels/~c/play?media=sound:beep");
                    run.post("/channels/~c/answer");
                    run.post("/channels/~c/dial?timeout=5");
                    run.await("StasisStart", "~c;2");
                    run.post("/channels/~c%3B2/answer");
                    run.awaitField("Dial", "dialstatus", "ANSWER");
                    run.post("/channels/~c/dial");
                    run.delete("/channels/~c");
                    run.await("ChannelDestroyed", "~c");
                    run.await("StasisEnd", "~c;2");
                }),
                new Scenario("create-refused", run -> {
                    run.post("/channels/create?app=~app");
                    run.post("/channels/create?endpoint=NoSuch/x&app=~app");
                    run.get("/channels/create");
                }),
                new Scenario("hangup-reasons", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.delete("/channels/~c?reason=nosuch");
                    run.delete("/channels/~c?reason=busy&reason_code=17");
                    run.delete("/channels/~c?reason_code=x");
                    run.delete("/channels/~c?reason_code=38");
                    run.gone("~c");
                    run.call("~d");
                    run.delete("/channels/~d?reason=congestion");
                    run.gone("~d");
                    run.delete("/channels/~d");
                }),
                new Scenario("incoming-call", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/stasis-~app@default&extension=answer&channelId=~c");
                    run.await("StasisStart", "~c;2");
                    run.get("/channels/~c%3B2");
                    run.post("/channels/~c%3B2/ring");
                    run.post("/channels/~c%3B2/progress");
                    run.post("/channels/~c%3B2/answer");
                    run.await("ChannelStateChange", "~c;2");
                    run.delete("/channels/~c%3B2");
                    run.await("StasisEnd", "~c;2");
                }),
                new Scenario("continue-in-dialplan", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/continue?extension=hangup-21&priority=1");
                    run.gone("~c");
                    run.post("/channels/~c/continue");
                }),
                new Scenario("continue-incoming", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/stasis-~app@default&extension=answer&channelId=~c");
                    run.await("StasisStart", "~c;2");
                    run.post("/channels/~c%3B2/answer");
                    run.await("ChannelStateChange", "~c;2");
                    run.post("/channels/~c%3B2/continue");
                    run.await("StasisEnd", "~c;2");
                }),
                new Scenario("move-to-another-application", run -> {
                    run.open("events", "app=~app");
                    run.open("other", "app=~other");
                    run.call("~c");
                    run.post("/channels/~c/move?app=~other&appArgs=x,y");
                    run.await("StasisEnd", "~c");
                    run.await("other", "StasisStart", "~c");
                    run.hangUp("~c");
                    run.await("other", "StasisEnd", "~c");
                }),
                new Scenario("move-to-nobody", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/move?app=~nobody&appArgs=x");
                    run.await("ApplicationMoveFailed", "~c");
                    run.hangUp("~c");
                }),
                new Scenario("redirect-refused", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/redirect");
                    run.post("/channels/~c/redirect?endpoint=nosuch");
                    run.post("/channels/~c/redirect?endpoint=PJSIP/alice");
                    run.post("/channels/~nosuch/redirect?endpoint=PJSIP/alice");
                    run.hangUp("~c");
                }));
    }
}
