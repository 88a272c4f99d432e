package io.github.arikit.testkit;

import java.util.List;

/** Scenarios about phones that are called, all of which are endpoints of PJSIP. */
final class PhoneScenarios {
    private PhoneScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("phone-answers", run -> {
                    run.open("events", "app=~app");
                    call(run, "ring-answer");
                    run.await("StasisStart", "~c");
                    run.get("/channels/~c");
                    run.get("/endpoints/PJSIP/ring-answer");
                    run.get("/deviceStates/PJSIP%2Fring-answer");
                    run.delete("/channels/~c");
                    run.await("ChannelDestroyed", "~c");
                    run.get("/endpoints/PJSIP/ring-answer");
                }),
                new Scenario("phone-watched", run -> {
                    run.open("events", "app=~app");
                    run.open("all", "app=~all&subscribeAll=true");
                    run.post("/applications/~app/subscription?eventSource=endpoint:PJSIP/ring-answer");
                    run.post("/applications/~app/subscription?eventSource=deviceState:PJSIP/ring-answer");
                    run.post("/channels/create?endpoint=PJSIP/ring-answer&app=~app&channelId=~c");
                    run.await("StasisStart", "~c");
                    run.post("/channels/~c/dial");
                    run.await("ChannelStateChange", "~c");
                    run.awaitField("Dial", "dialstatus", "ANSWER");
                    run.delete("/channels/~c");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-busy", run -> {
                    run.open("events", "app=~app");
                    call(run, "busy");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-busy-in-stasis", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels/create?endpoint=PJSIP/busy&app=~app&channelId=~c");
                    run.await("StasisStart", "~c");
                    run.post("/channels/~c/dial");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-rejects", run -> {
                    run.open("events", "app=~app");
                    call(run, "hangup-21");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-congested", run -> {
                    run.open("events", "app=~app");
                    call(run, "congestion");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-does-not-answer", run -> {
                    run.open("events", "app=~app");
                    call(run, "ring-only&timeout=1");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-does-not-answer-in-stasis", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels/create?endpoint=PJSIP/ring-only&app=~app&channelId=~c");
                    run.await("StasisStart", "~c");
                    run.post("/channels/~c/dial?timeout=1");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-rings-and-is-given-up", run -> {
                    run.open("events", "app=~app");
                    call(run, "ring-only");
                    run.await("ChannelStateChange", "~c");
                    run.awaitField("Dial", "dialstatus", "RINGING");
                    run.delete("/channels/~c");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-hangs-up", run -> {
                    run.open("events", "app=~app");
                    call(run, "hangs-up");
                    run.await("StasisStart", "~c");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-presses-keys", run -> {
                    run.open("events", "app=~app");
                    call(run, "dtmf-12");
                    run.await("StasisStart", "~c");
                    run.awaitField("ChannelDtmfReceived", "digit", "2");
                    run.delete("/channels/~c?reason=busy");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-into-dialplan", run -> {
                    run.open("events", "app=~app&subscribeAll=true");
                    run.put(
                            "/applications/~app/eventFilter",
                            "{\"allowed\":[{\"type\":\"ChannelDialplan\"},{\"type\":\"ChannelDestroyed\"}]}");
                    run.post("/channels?endpoint=PJSIP/answer&extension=hangup-21&channelId=~c");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-called-for-nobody", run -> {
                    run.open("events", "app=~app");
                    run.post("/applications/~app/subscription?eventSource=endpoint:PJSIP/answer");
                    run.post("/channels?endpoint=PJSIP/answer&app=~nobody&channelId=~c");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("phone-offline", run -> {
                    run.get("/endpoints/PJSIP/registers");
                    run.get("/deviceStates/PJSIP%2Fregisters");
                    run.post("/channels?endpoint=PJSIP/registers&app=~app");
                    run.post("/channels?endpoint=PJSIP/nosuch&app=~app");
                    run.post("/channels/create?endpoint=PJSIP/registers&app=~app");
                    run.post("/channels?endpoint=PJSIP/answer@nosuch&app=~app");
                }),
                new Scenario("phone-registers", run -> {
                    run.open("events", "app=~app");
                    run.open("all", "app=~all&subscribeAll=true");
                    run.open("some", "app=~some");
                    run.post("/applications/~app/subscription?eventSource=endpoint:PJSIP");
                    run.post("/applications/~app/subscription?eventSource=endpoint:PJSIP/registers");
                    run.post("/applications/~some/subscription?eventSource=endpoint:");
                    run.register(true);
                    run.await("all", "DeviceStateChanged", "PJSIP/registers");
                    run.get("/endpoints/PJSIP/registers");
                    run.get("/deviceStates/PJSIP%2Fregisters");
                    run.register(false);
                    run.await("all", "DeviceStateChanged", "PJSIP/registers");
                    run.get("/endpoints/PJSIP/registers");
                }),
                new Scenario("dial-busy-in-stasis", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels/create?endpoint=Local/busy@default&app=~app&channelId=~c");
                    run.await("StasisStart", "~c");
                    run.post("/channels/~c/dial");
                    run.awaitField("Dial", "dialstatus", "BUSY");
                    run.delete("/channels/~c");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("dial-timeout-in-stasis", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels/create?endpoint=Local/ring-only@default&app=~app&channelId=~c");
                    run.await("StasisStart", "~c");
                    run.post("/channels/~c/dial?timeout=1");
                    run.await("ChannelDestroyed", "~c");
                }));
    }

    private static void call(ScenarioRun run, String phone) {
        run.post("/channels?endpoint=PJSIP/" + phone + "&app=~app&channelId=~c&callerId=Bob%20%3C123%3E");
    }
}
