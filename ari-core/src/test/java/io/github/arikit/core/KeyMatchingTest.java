package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyMatchingTest {
    private static final Key FULL = new Key(Key.Kind.CHANNEL, "17.80", "pbx1", "d1", "ivr");

    @Test
    void equalKeysMatch() {
        assertThat(FULL.matches(new Key(Key.Kind.CHANNEL, "17.80", "pbx1", "d1", "ivr")))
                .isTrue();
    }

    @Test
    void anUnknownPartMatchesAnyValue() {
        List<Key> unknowns = List.of(
                new Key(Key.Kind.NONE, "17.80", "pbx1", "d1", "ivr"),
                new Key(Key.Kind.CHANNEL, "", "pbx1", "d1", "ivr"),
                new Key(Key.Kind.CHANNEL, "17.80", "", "d1", "ivr"),
                new Key(Key.Kind.CHANNEL, "17.80", "pbx1", "", "ivr"),
                new Key(Key.Kind.CHANNEL, "17.80", "pbx1", "d1", ""),
                Key.of(Key.Kind.NONE, ""));

        assertThat(unknowns).allMatch(FULL::matches).allMatch(key -> key.matches(FULL));
    }

    @Test
    void aPartThatDiffersPreventsTheMatch() {
        List<Key> others = List.of(
                new Key(Key.Kind.BRIDGE, "17.80", "pbx1", "d1", "ivr"),
                new Key(Key.Kind.CHANNEL, "17.81", "pbx1", "d1", "ivr"),
                FULL.withNode("pbx2"),
                FULL.withDialog("d2"),
                FULL.withApp("queue"));

        assertThat(others).noneMatch(FULL::matches).noneMatch(key -> key.matches(FULL));
    }

    @Test
    void theLocationMatchesWhateverKindAndIdAre() {
        Key elsewhere = FULL.withNode("pbx2");

        assertThat(FULL.matchesLocation(FULL.sibling(Key.Kind.BRIDGE, "b1"))).isTrue();
        assertThat(FULL.matchesLocation(elsewhere)).isFalse();
    }

    @Test
    void matchingIsNotTransitive() {
        Key anywhere = Key.channel("17.80");

        assertThat(anywhere.matches(FULL)).isTrue();
        assertThat(anywhere.matches(FULL.withNode("pbx2"))).isTrue();
        assertThat(FULL.matches(FULL.withNode("pbx2"))).isFalse();
    }
}
