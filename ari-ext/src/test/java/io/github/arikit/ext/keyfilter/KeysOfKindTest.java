package io.github.arikit.ext.keyfilter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeysOfKindTest {

    @Test
    void keysOfTheKindStayInOrder() {
        Key first = Key.channel("b");
        Key second = Key.channel("a").withNode("pbx1");

        List<Key> channels = KeysOfKind.channels(List.of(first, Key.bridge("a"), second, first));

        assertThat(channels).containsExactly(first, second, first);
    }

    @Test
    void keysOfNoKindAreNotOfEveryKind() {
        Key anything = Key.of(Key.Kind.NONE, "a");

        assertThat(KeysOfKind.channels(List.of(anything))).isEmpty();
        assertThat(KeysOfKind.of(Key.Kind.NONE, List.of(anything, Key.channel("a"))))
                .containsExactly(anything);
    }

    @ParameterizedTest
    @MethodSource("pickers")
    void eachPickerTakesItsOwnKindOnly(Function<Collection<Key>, List<Key>> picker, Key.Kind kind) {
        List<Key> oneOfEach = new ArrayList<>();
        pickers().map(arguments -> (Key.Kind) arguments.get()[1]).forEach(each -> oneOfEach.add(Key.of(each, "x")));

        assertThat(picker.apply(oneOfEach)).containsExactly(Key.of(kind, "x"));
    }

    static Stream<Arguments> pickers() {
        return Stream.of(
                picker(KeysOfKind::applications, Key.Kind.APPLICATION),
                picker(KeysOfKind::bridges, Key.Kind.BRIDGE),
                picker(KeysOfKind::channels, Key.Kind.CHANNEL),
                picker(KeysOfKind::configs, Key.Kind.CONFIG),
                picker(KeysOfKind::deviceStates, Key.Kind.DEVICE_STATE),
                picker(KeysOfKind::endpoints, Key.Kind.ENDPOINT),
                picker(KeysOfKind::liveRecordings, Key.Kind.LIVE_RECORDING),
                picker(KeysOfKind::logChannels, Key.Kind.LOGGING),
                picker(KeysOfKind::mailboxes, Key.Kind.MAILBOX),
                picker(KeysOfKind::modules, Key.Kind.MODULE),
                picker(KeysOfKind::playbacks, Key.Kind.PLAYBACK),
                picker(KeysOfKind::sounds, Key.Kind.SOUND),
                picker(KeysOfKind::storedRecordings, Key.Kind.STORED_RECORDING),
                picker(KeysOfKind::variables, Key.Kind.VARIABLE));
    }

    private static Arguments picker(Function<Collection<Key>, List<Key>> picker, Key.Kind kind) {
        return Arguments.of(picker, kind);
    }
}
