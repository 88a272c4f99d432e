package io.github.arikit.testkit;

import java.util.List;

/** Scenarios on a channel that is up. */
final class ChannelScenarios {
    private ChannelScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("channel-variables", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/variable?variable=a&value=1");
                    run.awaitField("ChannelVarset", "variable", "a");
                    run.get("/channels/~c/variable?variable=a");
                    run.get("/channels/~c/variable?variable=CHANNEL(name)");
                    run.post("/channels/~c/variable?variable=b&value=2&report_events=true");
                    run.awaitField("ChannelVarset", "variable", "b");
                    run.get("/channels/~c");
                    run.post("/channels/~c/variables", "{\"variables\":{\"x\":\"1\",\"y\":{\"value\":\"2\"}}}");
                    run.awaitField("ChannelVarset", "variable", "y");
                    run.get("/channels/~c/variables?variables=x,y");
                    run.hangUp("~c");
                }),
                new Scenario("channel-variables-refused", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.get("/channels/~c/variable");
                    run.get("/channels/~c/variable?variable=nosuch");
                    run.get("/channels/~c/variable?variable=NOSUCH(x)");
                    run.get("/channels/~c/variables?variables=CHANNEL(state),nosuch");
                    run.post("/channels/~c/variable?value=1");
                    run.post("/channels/~c/variables", "{\"a\":\"1\"}");
                    run.post("/channels/~c/variables", "{\"variables\":{\"a\":1}}");
                    run.get("/channels/~nosuch/variable?variable=a");
                    run.post("/channels/~nosuch/variable?variable=a&value=1");
                    run.hangUp("~c");
                }),
                new Scenario("dtmf", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/dtmf-42@default&app=~app&channelId=~c");
                    run.await("StasisStart", "~c");
                    run.awaitField("ChannelDtmfReceived", "digit", "4");
                    run.awaitField("ChannelDtmfReceived", "digit", "2");
                    run.post("/channels/~c/dtmf?dtmf=1&duration=100");
                    run.await("ChannelDtmfReceived", "~c;2");
                    run.post("/channels/~c/dtmf");
                    run.hangUp("~c");
                }),
                new Scenario("channel-sound", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/mute?direction=in");
                    run.delete("/channels/~c/mute?direction=in");
                    run.post("/channels/~c/mute");
                    run.post("/channels/~c/mute?direction=sideways");
                    run.post("/channels/~c/silence");
                    run.delete("/channels/~c/silence");
                    run.hangUp("~c");
                }),
                new Scenario("channel-hold", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/hold");
                    run.delete("/channels/~c/hold");
                    run.hangUp("~c");
                }),
                new Scenario("channel-music", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/moh");
                    run.delete("/channels/~c/moh");
                    run.hangUp("~c");
                }),
                new Scenario("channel-not-in-stasis", run -> {
                    run.open("events", "app=~app&subscribeAll=true");
                    run.post("/channels?endpoint=Local/answer@default&extension=answer&channelId=~c");
                    run.awaitField("Dial", "dialstatus", "ANSWER");
                    run.awaitField("ChannelDialplan", "dialplan_app", "Wait");
                    run.awaitField("ChannelDialplan", "dialplan_app", "Wait");
                    for (String action : List.of("answer", "ring", "progress", "hold", "moh", "silence", "continue")) {
                        run.post("/channels/~c/" + action);
                    }
                    run.post("/channels/~c/play?media=sound:beep");
                    run.post("/channels/~c/record?name=~r&format=wav");
                    run.post("/channels/~c/variable?variable=a&value=1");
                    run.post("/channels/~c/dtmf?dtmf=1");
                    run.post("/channels/~c/dial");
                    run.post("/channels/~c/transfer_progress?states=channel_progress");
                    run.delete("/channels/~c");
                    run.gone("~c");
                }),
                new Scenario("channel-unknown", run -> {
                    for (String action :
                            List.of("answer", "ring", "progress", "hold", "moh", "silence", "continue", "dial")) {
                        run.post("/channels/~nosuch/" + action);
                    }
                    run.get("/channels/~nosuch");
                    run.delete("/channels/~nosuch");
                    run.get("/channels/~nosuch/rtp_statistics");
                    run.post("/channels/~nosuch/play?media=sound:beep");
                    run.post("/channels/~nosuch/snoop?app=~app&spy=in");
                    run.post("/channels/~nosuch/transfer_progress?states=channel_progress");
                }),
                new Scenario("rtp-statistics", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.get("/channels/~c/rtp_statistics");
                    run.hangUp("~c");
                }),
                new Scenario("transfer-progress", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/transfer_progress?states=channel_progress");
                    run.post("/channels/~c/transfer_progress?states=nosuch");
                    run.post("/channels/~c/transfer_progress");
                    run.hangUp("~c");
                }),
                new Scenario("snoop", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/snoop/~s?app=~app&spy=both&appArgs=x");
                    run.await("StasisStart", "~s");
                    run.delete("/channels/~s");
                    run.await("StasisEnd", "~s");
                    run.hangUp("~c");
                }),
                new Scenario("snoop-refused", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/snoop?spy=both");
                    run.post("/channels/~c/snoop?app=~app");
                    run.post("/channels/~c/snoop?app=~app&spy=sideways");
                    run.hangUp("~c");
                }),
                new Scenario("external-media", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels/externalMedia?app=~app&external_host=127.0.0.1:9&format=ulaw&channelId=~c");
                    run.await("StasisStart", "~c");
                    run.get("/channels/~c/rtp_statistics");
                    run.delete("/channels/~c");
                    run.await("ChannelDestroyed", "~c");
                }),
                new Scenario("external-media-refused", run -> {
                    run.post("/channels/externalMedia?external_host=127.0.0.1:9&format=ulaw");
                    run.post("/channels/externalMedia?app=~app&external_host=127.0.0.1:9");
                    run.post("/channels/externalMedia?app=~app&format=ulaw");
                    run.post("/channels/externalMedia?app=~app&external_host=nowhere&format=ulaw");
                    run.post("/channels/externalMedia?app=~app&external_host=127.0.0.1:9&format=nosuch");
                }));
    }
}
