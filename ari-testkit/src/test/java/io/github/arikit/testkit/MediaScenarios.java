package io.github.arikit.testkit;

import java.util.List;

/** Scenarios about playbacks and recordings. */
final class MediaScenarios {
    private MediaScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("play-to-the-end", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/play/~p?media=sound:beep");
                    run.await("PlaybackFinished", "~p");
                    run.get("/playbacks/~p");
                    run.hangUp("~c");
                }),
                new Scenario("play-a-list", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/play?media=sound:beep,sound:digits/1&playbackId=~p");
                    run.await("PlaybackFinished", "~p");
                    run.hangUp("~c");
                }),
                new Scenario("playback-control", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/play/~p?media=sound:tt-monkeys");
                    run.await("PlaybackStarted", "~p");
                    run.post("/playbacks/~p/control?operation=pause");
                    run.get("/playbacks/~p");
                    run.post("/playbacks/~p/control?operation=unpause");
                    run.post("/playbacks/~p/control?operation=forward");
                    run.post("/playbacks/~p/control?operation=nosuch");
                    run.post("/playbacks/~p/control");
                    run.delete("/playbacks/~p");
                    run.await("PlaybackFinished", "~p");
                    run.hangUp("~c");
                    run.post("/playbacks/~p/control?operation=pause");
                    run.delete("/playbacks/~p");
                }),
                new Scenario("playbacks-wait-for-their-turn", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/play/~p?media=sound:tt-monkeys");
                    run.await("PlaybackStarted", "~p");
                    run.post("/channels/~c/play/~q?media=sound:beep");
                    run.get("/playbacks/~q");
                    run.post("/playbacks/~q/control?operation=pause");
                    run.delete("/playbacks/~p");
                    run.await("PlaybackFinished", "~q");
                    run.hangUp("~c");
                }),
                new Scenario("play-what-is-not-there", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/play/~p?media=sound:~nosuch");
                    run.await("PlaybackFinished", "~p");
                    run.post("/channels/~c/play/~q?media=nosuch:x");
                    run.await("PlaybackStarted", "~q");
                    run.post("/channels/~c/play");
                    run.hangUp("~c");
                }),
                new Scenario("playback-ends-with-the-call", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/play/~p?media=sound:tt-monkeys");
                    run.await("PlaybackStarted", "~p");
                    run.hangUp("~c");
                }),
                new Scenario("record-and-store", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/record?name=~r&format=wav");
                    run.await("RecordingStarted", "~r");
                    run.get("/recordings/live/~r");
                    run.post("/recordings/live/~r/stop");
                    run.await("RecordingFinished", "~r");
                    run.get("/recordings/live/~r");
                    run.get("/recordings/stored/~r");
                    run.get("/recordings/stored/~r/file");
                    run.post("/recordings/stored/~r/copy?destinationRecordingName=~copy");
                    run.post("/recordings/stored/~r/copy?destinationRecordingName=~copy");
                    run.post("/recordings/stored/~r/copy");
                    run.delete("/recordings/stored/~copy");
                    run.delete("/recordings/stored/~r");
                    run.delete("/recordings/stored/~r");
                    run.hangUp("~c");
                }),
                new Scenario("record-paused-and-muted", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/record?name=~r&format=wav");
                    run.await("RecordingStarted", "~r");
                    run.post("/recordings/live/~r/pause");
                    run.get("/recordings/live/~r");
                    run.delete("/recordings/live/~r/pause");
                    run.post("/recordings/live/~r/mute");
                    run.delete("/recordings/live/~r/mute");
                    run.delete("/recordings/live/~r");
                    run.await("RecordingFinished", "~r");
                    run.get("/recordings/stored/~r");
                    run.hangUp("~c");
                }),
                new Scenario("record-ends-with-a-key", run -> {
                    run.open("events", "app=~app");
                    run.post("/channels?endpoint=Local/dtmf-5@default&app=~app&channelId=~c");
                    run.await("StasisStart", "~c");
                    run.post("/channels/~c/record?name=~r&format=wav&terminateOn=any");
                    run.await("RecordingFinished", "~r");
                    run.awaitField("ChannelDialplan", "dialplan_app", "Wait");
                    run.awaitField("ChannelDialplan", "dialplan_app", "Wait");
                    run.delete("/recordings/stored/~r");
                    run.hangUp("~c");
                }),
                new Scenario("record-again", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/record?name=~r&format=wav");
                    run.await("RecordingStarted", "~r");
                    run.post("/channels/~c/record?name=~r&format=wav");
                    run.post("/recordings/live/~r/stop");
                    run.await("RecordingFinished", "~r");
                    run.post("/channels/~c/record?name=~r&format=wav");
                    run.post("/channels/~c/record?name=~r&format=wav&ifExists=overwrite");
                    run.await("RecordingStarted", "~r");
                    run.post("/recordings/live/~r/stop");
                    run.await("RecordingFinished", "~r");
                    run.delete("/recordings/stored/~r");
                    run.hangUp("~c");
                }),
                new Scenario("record-ends-with-the-call", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/record?name=~r&format=ulaw");
                    run.await("RecordingStarted", "~r");
                    run.hangUp("~c");
                    run.get("/recordings/stored/~r");
                    run.delete("/recordings/stored/~r");
                }),
                new Scenario("record-refused", run -> {
                    run.open("events", "app=~app");
                    run.call("~c");
                    run.post("/channels/~c/record?name=~r&format=nosuch");
                    run.post("/channels/~c/record?format=wav");
                    run.post("/channels/~c/record?name=~r&format=wav&ifExists=nosuch");
                    run.post("/channels/~c/record?name=~r&format=wav&terminateOn=nosuch");
                    run.post("/channels/~c/record?name=~r&format=wav&maxDurationSeconds=-1");
                    run.get("/recordings/live/~nosuch");
                    run.post("/recordings/live/~nosuch/stop");
                    run.get("/recordings/stored/~nosuch");
                    run.hangUp("~c");
                }));
    }
}
