package io.github.arikit.nats.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.nats.NodeListener;
import io.github.arikit.nats.wire.Announcement;
import io.github.arikit.nats.wire.SequenceMark;
import io.github.arikit.nats.wire.Subjects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is missing is noticed and told once; what comes twice is left out. */
class SequenceWatchTest {
    private static final Subjects SUBJECTS = new Subjects("ari.");
    private static final String SUBJECT = SUBJECTS.events("demo", "02:00");

    private final AtomicLong now = new AtomicLong(5);
    private final List<String> told = new ArrayList<>();
    private final SequenceWatch watch = new SequenceWatch(SUBJECTS, now::get, new NodeListener() {
        @Override
        public void onEventsLost(String node, String application, OptionalLong count) {
            told.add(node + " " + application + " " + (count.isPresent() ? count.getAsLong() : "?"));
        }
    });

    private boolean event(String run, long number) {
        return watch.isNew(SUBJECT, new SequenceMark(run, number));
    }

    private void announcement(String run, long number) {
        watch.announced(new Announcement("02:00", "demo", true, new SequenceMark(run, number)));
    }

    @Test
    void whoComesLateMissesNothingOfWhatWasBefore() {
        assertThat(event("r", 57)).isTrue();
        assertThat(event("r", 58)).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void aGapIsToldWithItsNodeApplicationAndSize() {
        event("r", 1);
        event("r", 5);
        event("r", 6);
        assertThat(told).containsExactly("02:00 demo 3");
    }

    @Test
    void whatCameBeforeIsNotNew() {
        event("r", 1);
        event("r", 2);
        assertThat(event("r", 2)).isFalse();
        assertThat(event("r", 1)).isFalse();
        assertThat(event("r", 3)).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void aLastEventThatIsMissingIsToldByTheNextAnnouncementOnceItHadTimeToArrive() {
        event("r", 1);
        announcement("r", 3);
        watch.check();
        assertThat(told).isEmpty();
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        watch.check();
        watch.check();
        assertThat(told).containsExactly("02:00 demo 2");
        event("r", 4);
        assertThat(told).hasSize(1);
    }

    @Test
    void anEventThatIsSlowerThanTheAnnouncementIsNotMissing() {
        event("r", 1);
        announcement("r", 2);
        assertThat(event("r", 2)).isTrue();
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        watch.check();
        assertThat(told).isEmpty();
    }

    @Test
    void theFirstAnnouncementIsWhereCountingBegins() {
        announcement("r", 10);
        assertThat(event("r", 10)).as("one that was under way").isTrue();
        event("r", 12);
        assertThat(told).containsExactly("02:00 demo 1");
    }

    @Test
    void anotherRunOfTheProxyMayHideEvents() {
        event("r", 9);
        announcement("s", 0);
        event("s", 1);
        assertThat(told).containsExactly("02:00 demo ?");
        event("t", 3);
        assertThat(told).containsExactly("02:00 demo ?", "02:00 demo ?", "02:00 demo 2");
    }

    @Test
    void eventsOfAGoProxyHaveNoNumbers() {
        assertThat(watch.isNew(SUBJECT, SequenceMark.of("{\"type\":\"StasisStart\"}")))
                .isTrue();
        assertThat(watch.isNew(SUBJECT, SequenceMark.of("{\"type\":\"StasisStart\"}")))
                .isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void theMarkIsTakenOffAnEventAsItWasPutOn() {
        String event = "{\"type\":\"StasisStart\",\"application\":\"demo\"}";
        String marked = new SequenceMark("r", 12).on(event);
        assertThat(marked)
                .isEqualTo("{\"arikit_sequence\":\"r/12\",\"type\":\"StasisStart\",\"application\":\"demo\"}");
        assertThat(SequenceMark.of(marked)).isEqualTo(new SequenceMark("r", 12));
        assertThat(SequenceMark.removedFrom(marked)).isEqualTo(event);
        assertThat(SequenceMark.removedFrom(event)).isEqualTo(event);
    }

    @Test
    void aMarkThatCannotBeReadIsNone() {
        assertThat(SequenceMark.of("{\"arikit_sequence\":\"nonsense\",\"type\":\"X\"}"))
                .isNull();
        assertThat(SequenceMark.of("{\"arikit_sequence\":\"r/x\",\"type\":\"X\"}"))
                .isNull();
    }
}
