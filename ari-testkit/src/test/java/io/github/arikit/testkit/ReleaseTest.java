package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The double as each supported release: it knows and sends what that release knows and sends, and nothing else. */
class ReleaseTest {

    @ParameterizedTest
    @CsvSource({
        "16.30.1, false, false",
        "18.26.4, false, false",
        "20.20.1, true, true",
        "21.12.3, true, true",
        "22.10.1, true, true",
        "23.4.1, true, true"
    })
    void releaseOffersWhatItsSpecificationHas(String release, boolean knowsProgress, boolean restOverWebSocket) {
        try (AsteriskDouble asterisk =
                AsteriskDouble.builder().release(release).speed(20).start()) {
            Client client = new Client(asterisk);
            try (EventSocket events = EventSocket.unsettled(asterisk, "app=a&subscribeAll=true")) {
                Bounded.await(() -> client.get("/applications").text(), text -> text.contains("\"a\""));

                client.post("/channels?endpoint=Local/answer@default&app=a&channelId=c");
                events.await("StasisStart");
                client.post("/bridges/b");
                client.post("/bridges/b/addChannel?channel=c");
                client.post("/bridges/b/play?media=sound:beep");
                events.await("PlaybackFinished");
                int progress = client.post("/channels/c/progress").status();
                client.delete("/channels/c");
                events.await("ChannelDestroyed");

                assertThat(progress).isEqualTo(knowsProgress ? 204 : 404);
                events.rest("ping", "GET", "asterisk/ping");
                if (restOverWebSocket) {
                    events.await("RESTResponse");
                } else {
                    events.ping("the request was read");
                    client.post("/events/user/end?application=a");
                    assertThat(events.until("ChannelUserevent")).noneMatch(event -> event.contains("RESTResponse"));
                }
            }
            assertThat(asterisk.violations()).isEmpty();
            assertThat(asterisk.unplayedOperations()).isEmpty();
        }
    }
}
