package io.github.arikit.testkit;

import java.util.List;

/** Scenarios about bridges. */
final class BridgeScenarios {
    private BridgeScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("bridge-create-and-destroy", run -> {
                    run.open("events", "app=~app&subscribeAll=true");
                    run.post("/bridges/~b?type=mixing&name=meeting");
                    run.get("/bridges/~b");
                    run.post("/bridges/~b");
                    run.post("/bridges?bridgeId=~h&type=holding");
                    run.post("/bridges?type=nosuch");
                    run.delete("/bridges/~b");
                    run.await("BridgeDestroyed", "~b");
                    run.delete("/bridges/~h");
                    run.await("BridgeDestroyed", "~h");
                    run.get("/bridges/~b");
                    run.delete("/bridges/~b");
                }),
                new Scenario("bridge-two-channels", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.call("~d");
                    run.post("/bridges/~b");
                    run.post("/bridges/~b/addChannel?channel=~c,~d");
                    run.await("ChannelEnteredBridge", "~d");
                    run.get("/bridges/~b");
                    run.post("/bridges/~b/removeChannel?channel=~c");
                    run.await("ChannelLeftBridge", "~c");
                    run.post("/bridges/~b/removeChannel?channel=~d");
                    run.await("ChannelLeftBridge", "~d");
                    run.hangUp("~c");
                    run.hangUp("~d");
                    run.delete("/bridges/~b");
                }),
                new Scenario("bridge-left-by-hangup", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/bridges/~b");
                    run.post("/bridges/~b/addChannel?channel=~c");
                    run.await("ChannelEnteredBridge", "~b");
                    run.hangUp("~c");
                    run.get("/bridges/~b");
                    run.delete("/bridges/~b");
                    run.await("BridgeDestroyed", "~b");
                }),
                new Scenario("bridge-refused", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/bridges/~b");
                    run.post("/bridges/~b/addChannel");
                    run.post("/bridges/~b/addChannel?channel=~nosuch");
                    run.post("/bridges/~b/addChannel?channel=~c,~nosuch");
                    run.post("/bridges/~b/removeChannel?channel=~c");
                    run.post("/bridges/~nosuch/addChannel?channel=~c");
                    run.delete("/bridges/~b/moh");
                    run.post("/bridges/~b/videoSource/~c");
                    run.post("/bridges/~b/videoSource/~nosuch");
                    run.post("/bridges/~b/play");
                    run.delete("/bridges/~b");
                    run.hangUp("~c");
                }),
                new Scenario("bridge-play", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/bridges/~b");
                    run.post("/bridges/~b/addChannel?channel=~c");
                    run.await("ChannelEnteredBridge", "~b");
                    run.post("/bridges/~b/play/~p?media=sound:beep");
                    run.await("PlaybackFinished", "~p");
                    run.post("/bridges/~b/removeChannel?channel=~c");
                    run.await("ChannelLeftBridge", "~b");
                    run.hangUp("~c");
                    run.delete("/bridges/~b");
                }),
                new Scenario("bridge-record", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/bridges/~b");
                    run.post("/bridges/~b/addChannel?channel=~c");
                    run.await("ChannelEnteredBridge", "~b");
                    run.post("/bridges/~b/record?name=~r&format=wav");
                    run.await("RecordingStarted", "~r");
                    run.post("/recordings/live/~r/stop");
                    run.await("RecordingFinished", "~r");
                    run.delete("/recordings/stored/~r");
                    run.post("/bridges/~b/removeChannel?channel=~c");
                    run.await("ChannelLeftBridge", "~b");
                    run.hangUp("~c");
                    run.delete("/bridges/~b");
                }),
                new Scenario("bridge-record-channel-refused", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/bridges/~b");
                    run.post("/bridges/~b/addChannel?channel=~c");
                    run.await("ChannelEnteredBridge", "~b");
                    run.post("/channels/~c/record?name=~r&format=wav");
                    run.post("/bridges/~b/removeChannel?channel=~c");
                    run.await("ChannelLeftBridge", "~b");
                    run.hangUp("~c");
                    run.delete("/bridges/~b");
                }),
                new Scenario("bridge-variables", run -> {
                    run.post("/bridges/~b");
                    run.post("/bridges/~b/variable?variable=a&value=1");
                    run.get("/bridges/~b/variable?variable=a");
                    run.get("/bridges/~b/variable?variable=nosuch");
                    run.get("/bridges/~b/variable");
                    run.post(
                            "/bridges/~b/variables",
                            "{\"variables\":{\"x\":{\"value\":\"1\",\"report_events\":true}}}");
                    run.get("/bridges/~b/variables?variables=a,x");
                    run.post("/bridges/~b/variables", "{\"x\":\"1\"}");
                    run.get("/bridges/~b");
                    run.get("/bridges/~nosuch/variable?variable=a");
                    run.delete("/bridges/~b");
                }),
                new Scenario("bridge-music", run -> {
                    run.post("/bridges/~b");
                    run.post("/bridges/~b/moh");
                    run.delete("/bridges/~b/moh");
                    run.delete("/bridges/~b/moh");
                    run.delete("/bridges/~b");
                }),
                new Scenario("bridge-video", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/bridges/~b");
                    run.post("/bridges/~b/addChannel?channel=~c");
                    run.await("ChannelEnteredBridge", "~b");
                    run.post("/bridges/~b/videoSource/~c");
                    run.await("BridgeVideoSourceChanged", "~b");
                    run.delete("/bridges/~b/videoSource");
                    run.post("/bridges/~b/removeChannel?channel=~c");
                    run.await("ChannelLeftBridge", "~b");
                    run.hangUp("~c");
                    run.delete("/bridges/~b");
                }));
    }
}
