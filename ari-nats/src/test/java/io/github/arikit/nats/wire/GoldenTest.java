package io.github.arikit.nats.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.event.UnknownEvent;
import io.github.arikit.nats.wire.GoldenMessages.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the Go programs really said to each other, recorded from a run of ours: client and proxy 5.3.1. */
class GoldenTest {
    @Test
    void requestsOfTheGoClientAreReadAndWrittenByteForByte() {
        List<Line> requests = GoldenMessages.requests();
        assertThat(requests).hasSizeGreaterThan(100);
        for (Line line : requests) {
            ReceivedRequest request = ReceivedRequest.fromJson(line.body());
            String payloadName = request.fields().values().keySet().stream()
                    .map(Object::toString)
                    .filter(name -> !name.equals("kind") && !name.equals("key"))
                    .findFirst()
                    .orElse(null);
            BusRequest again = new BusRequest(
                    request.kind(),
                    request.key(),
                    payloadName,
                    payloadName == null
                            ? java.util.Map.of()
                            : texts(request.fields().object(payloadName)));
            assertThat(again.toJson()).isEqualTo(line.body());
        }
    }

    @SuppressWarnings("unchecked") // A JSON object has texts as names.
    private static java.util.Map<String, ?> texts(Fields payload) {
        return (java.util.Map<String, ?>) payload.values();
    }

    @Test
    void answersOfTheGoProxyAreReadAndWrittenByteForByte() {
        List<Line> answers = GoldenMessages.answers();
        assertThat(answers).hasSizeGreaterThan(100);
        answers.forEach(
                line -> assertThat(BusResponse.fromJson(line.body()).toJson()).isEqualTo(line.body()));
    }

    @Test
    void announcementsAndPingsAreThoseOfTheGoPrograms() {
        Line announcement = find("ari.announce");
        Announcement read = Announcement.fromJson(announcement.body());
        assertThat(read.isExtended()).isFalse();
        assertThat(read.toJson()).isEqualTo(announcement.body());
        assertThat(Announcement.applicationOf(find("ari.ping").body())).isEmpty();
    }

    private static Line find(String subject) {
        return GoldenMessages.lines().stream()
                .filter(line -> line.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eventsOfTheGoProxyConcernWhatTheyDoWithoutIt() {
        List<Line> events = GoldenMessages.events();
        assertThat(events).hasSizeGreaterThan(50);
        for (Line line : events) {
            Event event = (Event) Messages.decode(line.body());
            assertThat(event).isNotInstanceOf(UnknownEvent.class);
            assertThat(event.application()).isEqualTo("demo");
            assertThat(event.keys()).extracting(Key::id).isNotEmpty().doesNotContain("");
        }
    }
}
