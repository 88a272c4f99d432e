package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeyTest {
    private static final Key CALL = new Key(Key.Kind.CHANNEL, "17.80", "pbx1", "d1", "ivr");

    @Test
    void thereIsAFactoryForEachKind() throws IllegalAccessException {
        List<Key> made = List.of(
                Key.application("x"),
                Key.bridge("x"),
                Key.channel("x"),
                Key.config("c", "t", "i"),
                Key.deviceState("x"),
                Key.endpoint("PJSIP", "x"),
                Key.liveRecording("x"),
                Key.logChannel("x"),
                Key.mailbox("x"),
                Key.module("x"),
                Key.playback("x"),
                Key.sound("x"),
                Key.storedRecording("x"),
                Key.variable("x"));

        Set<Key.Kind> kinds = Arrays.stream(Key.Kind.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(KeyTest::kind)
                .filter(kind -> !kind.equals(Key.Kind.NONE))
                .collect(Collectors.toSet());
        assertThat(made).extracting(Key::kind).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static Key.Kind kind(java.lang.reflect.Field field) {
        try {
            return (Key.Kind) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("Constants are public", e);
        }
    }

    @Test
    void eachPartCanBeReplacedAndTheOthersStay() {
        assertThat(CALL.withId("1")).isEqualTo(new Key(Key.Kind.CHANNEL, "1", "pbx1", "d1", "ivr"));
        assertThat(CALL.withNode("n")).isEqualTo(new Key(Key.Kind.CHANNEL, "17.80", "n", "d1", "ivr"));
        assertThat(CALL.withDialog("d")).isEqualTo(new Key(Key.Kind.CHANNEL, "17.80", "pbx1", "d", "ivr"));
        assertThat(CALL.withApp("a")).isEqualTo(new Key(Key.Kind.CHANNEL, "17.80", "pbx1", "d1", "a"));
        assertThat(Key.bridge("b").withLocationOf(CALL)).isEqualTo(CALL.sibling(Key.Kind.BRIDGE, "b"));
        assertThat(CALL).isEqualTo(new Key(Key.Kind.CHANNEL, "17.80", "pbx1", "d1", "ivr"));
    }

    @Test
    void keysAreEqualIfAllPartsAre() {
        Key key = new Key(Key.Kind.CHANNEL, "17.80", "pbx1", "sale", "ivr");

        assertThat(new Key(new Key.Kind("channel"), "17.80", "pbx1", "sale", "ivr"))
                .isEqualTo(key)
                .hasSameHashCodeAs(key);
        assertThat(List.of(
                        key.sibling(Key.Kind.BRIDGE, "17.80"),
                        key.withId("17.81"),
                        key.withNode("pbx2"),
                        key.withDialog("support"),
                        key.withApp("queue")))
                .doesNotContain(key)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSiblingIsAtTheSamePlaceAndAFreshOneHasAnIdOfItsOwn() {
        assertThat(CALL.sibling(Key.Kind.PLAYBACK, "p"))
                .isEqualTo(new Key(Key.Kind.PLAYBACK, "p", "pbx1", "d1", "ivr"));
        assertThat(CALL.fresh(Key.Kind.PLAYBACK).matchesLocation(CALL)).isTrue();
        assertThat(CALL.fresh(Key.Kind.PLAYBACK)).isNotEqualTo(CALL.fresh(Key.Kind.PLAYBACK));
    }

    @Test
    void keysOfAPlaceMatchWhatIsThere() {
        assertThat(Key.anyOf(Key.Kind.CHANNEL).matches(CALL)).isTrue();
        assertThat(Key.anyOf(Key.Kind.BRIDGE).matches(CALL)).isFalse();
        assertThat(Key.anyIn("ivr").matches(CALL)).isTrue();
        assertThat(Key.anyIn("queue").matches(CALL)).isFalse();
        assertThat(Key.anyOn("pbx1", "ivr").matches(CALL)).isTrue();
        assertThat(Key.anyOn("pbx2", "ivr").matches(CALL)).isFalse();
        assertThat(Key.ANY.matches(CALL)).isTrue();
    }

    @Test
    void aKeyOfAnotherKindOrWithoutAnIdIsRefusedWhereOneIsNeeded() {
        assertThat(CALL.requireKind(Key.Kind.CHANNEL)).isSameAs(CALL);
        assertThatThrownBy(() -> CALL.requireKind(Key.Kind.BRIDGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bridge")
                .hasMessageContaining("channel:17.80");
        assertThatThrownBy(() -> Key.channel("").requireKind(Key.Kind.CHANNEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no id");
    }

    @Test
    void nullIsNoPartOfAKey() {
        assertThatThrownBy(() -> new Key(Key.Kind.CHANNEL, "1", null, "", "")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Key.channel(null)).isInstanceOf(NullPointerException.class);
    }
}
