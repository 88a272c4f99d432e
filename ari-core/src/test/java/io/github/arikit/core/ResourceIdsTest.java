package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceIdsTest {

    @ParameterizedTest
    @CsvSource({
        "channel, ch",
        "bridge, br",
        "playback, pb",
        "liverecording, rc",
        "storedrecording, rc",
        "mailbox, ma",
        "x, x"
    })
    void idEndsWithTheLettersOfTheKind(String kind, String letters) {
        String id = ResourceIds.next(new Key.Kind(kind));

        assertThat(id).matches("[0-9a-hjkmnp-tv-z]{26}-" + letters);
    }

    @Test
    void snoopHasLettersOfItsOwn() {
        assertThat(ResourceIds.nextSnoop()).endsWith("-sn");
    }

    @Test
    void idWithoutKindHasNoSuffix() {
        assertThat(ResourceIds.next(Key.Kind.NONE)).hasSize(26);
    }

    @Test
    void idsOfOneThreadAscend() {
        List<String> ids = Stream.generate(ResourceIds::next).limit(100_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsOfManyThreadsAreUnique() {
        long distinct = IntStream.range(0, 400_000)
                .parallel()
                .mapToObj(i -> ResourceIds.next())
                .distinct()
                .count();

        assertThat(distinct).isEqualTo(400_000);
    }

    @Test
    void idsAscendWhenTheClockGoesBack() {
        long[] times = {1_000, 999, 5, 1_000, 1_001};
        int[] next = {0};
        UlidSource source = new UlidSource(() -> times[next[0]++]);

        List<String> ids = Stream.generate(source::next).limit(times.length).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idTellsWhenItWasMade() {
        Instant before = Instant.now().minusMillis(1);

        Instant made = ResourceIds.timeOf(ResourceIds.next(Key.Kind.CHANNEL));

        assertThat(made).isBetween(before, before.plus(Duration.ofSeconds(5)));
    }

    @Test
    void timeOfAnotherIdIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ResourceIds.timeOf("1732362712.17"));
        assertThatIllegalArgumentException().isThrownBy(() -> ResourceIds.timeOf("!".repeat(26)));
    }

    @Test
    void freshKeyStaysAtTheLocation() {
        Key channel = Key.channel("17.80").withNode("pbx1").withApp("ivr");

        Key playback = channel.fresh(Key.Kind.PLAYBACK);

        assertThat(playback.kind()).isEqualTo(Key.Kind.PLAYBACK);
        assertThat(playback.node()).isEqualTo("pbx1");
        assertThat(playback.app()).isEqualTo("ivr");
        assertThat(playback.id()).endsWith("-pb");
    }
}
