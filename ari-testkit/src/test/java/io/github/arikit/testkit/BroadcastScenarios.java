package io.github.arikit.testkit;

import java.util.List;

/** Scenarios about calls that are offered to applications, and claimed by them. */
final class BroadcastScenarios {
    private BroadcastScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("broadcast-claimed", run -> {
                    run.open("events", "app=~app");
                    run.open("other", "app=~other");
                    run.post("/channels?endpoint=Local/broadcast@default&extension=answer&channelId=~c"
                            + "&callerId=Bob%20%3C123%3E");
                    run.await("events", "CallBroadcast", "~c;2");
                    run.await("other", "CallBroadcast", "~c;2");
                    run.post("/channels/~c%3B2/answer");
                    run.post("/events/claim?channelId=~c%3B2&application=~other");
                    run.post("/events/claim?channelId=~c%3B2&application=~app");
                    run.await("events", "CallClaimed", "~c;2");
                    run.await("other", "StasisStart", "~c;2");
                    run.post("/events/claim?channelId=~c%3B2&application=~other");
                    run.post("/channels/~c%3B2/answer");
                    run.delete("/channels/~c%3B2");
                    run.await("other", "StasisEnd", "~c;2");
                }),
                new Scenario("broadcast-to-some", run -> {
                    offer(run);
                    run.post("/events/claim?channelId=~c%3B2&application=~other");
                    run.await("other", "StasisStart", "~c;2");
                    run.post("/channels/~c%3B2/continue");
                    waits(run);
                    run.post("/events/claim?channelId=~c%3B2&application=~app");
                    run.hangUp("~c");
                }),
                new Scenario("broadcast-unclaimed", run -> {
                    offer(run);
                    waits(run);
                    run.post("/events/claim?channelId=~c%3B2&application=~app");
                    run.hangUp("~c");
                }),
                new Scenario("broadcast-claimed-for-nobody", run -> {
                    offer(run);
                    run.post("/events/claim?channelId=~c%3B2&application=~nobody");
                    waits(run);
                    run.post("/events/claim?channelId=~c%3B2&application=~app");
                    run.hangUp("~c");
                }),
                new Scenario("broadcast-hung-up", run -> {
                    offer(run);
                    run.hangUp("~c");
                    run.post("/events/claim?channelId=~c%3B2&application=~app");
                }));
    }

    /** Offers a call to one of two applications, which is subscribed to all channels. */
    private static void offer(ScenarioRun run) {
        run.open("events", "app=~app");
        run.open("other", "app=~other");
        run.post("/applications/~app/subscription?eventSource=channel:");
        run.post("/channels?endpoint=Local/broadcast-~app@default&extension=answer&channelId=~c");
        run.await("events", "CallBroadcast", "~c;2");
    }

    /** Waits until the channel is past the offer. */
    private static void waits(ScenarioRun run) {
        run.awaitField("ChannelDialplan", "dialplan_app", "Wait");
    }
}
