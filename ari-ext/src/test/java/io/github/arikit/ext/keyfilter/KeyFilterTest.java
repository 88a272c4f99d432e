package io.github.arikit.ext.keyfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.AriMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFilterTest {

    @Test
    void aMessagePassesIfAnyOfItsKeysMatches() {
        Predicate<AriMessage> filter = KeyFilter.anyOf(List.of(Key.channel("17.80"), Key.bridge("b1")));

        assertThat(filter).accepts(message(Key.playback("p1"), Key.channel("17.80")));
        assertThat(filter).accepts(message(Key.bridge("b1")));
        assertThat(filter).rejects(message(Key.channel("b1"), Key.bridge("17.80")), message());
    }

    @Test
    void noKeysLetNothingPass() {
        assertThat(KeyFilter.anyOf(List.of())).rejects(message(Key.channel("17.80")), message());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '',             pbx1, d1, ivr,  true",
        "pbx1, d1, ivr,          '', '', '',     true",
        "pbx1, '', ivr,          pbx1, d1, '',   true",
        "pbx1, d1, ivr,          pbx1, d1, ivr,  true",
        "pbx1, d1, ivr,          pbx2, d1, ivr,  false",
        "pbx1, d1, ivr,          pbx1, d2, ivr,  false",
        "pbx1, d1, ivr,          pbx1, d1, acd,  false",
    })
    void locationsMatchWhereEqualOrEmpty(
            String node, String dialog, String app, String itsNode, String itsDialog, String itsApp, boolean matches) {
        Key wanted = new Key(Key.Kind.CHANNEL, "17.80", node, dialog, app);
        Key key = new Key(Key.Kind.CHANNEL, "17.80", itsNode, itsDialog, itsApp);

        assertThat(KeyFilter.anyKeyOf(List.of(wanted)).test(key)).isEqualTo(matches);
        assertThat(KeyFilter.anyOf(List.of(wanted)).test(message(key))).isEqualTo(matches);
    }

    @Test
    void partsOfDifferentKeysDoNotAddUpToAMatch() {
        Key here = Key.channel("17.80").withNode("pbx1").withApp("ivr");
        Key there = Key.channel("17.80").withNode("pbx2").withApp("acd");

        Predicate<Key> filter = KeyFilter.anyKeyOf(List.of(here, there));

        assertThat(filter).accepts(here, there);
        assertThat(filter).rejects(Key.channel("17.80").withNode("pbx1").withApp("acd"));
    }

    @Test
    void laterChangesOfTheCollectionDoNotCount() {
        List<Key> keys = new ArrayList<>(List.of(Key.channel("17.80")));
        Predicate<Key> filter = KeyFilter.anyKeyOf(keys);

        keys.set(0, Key.channel("17.81"));

        assertThat(filter).accepts(Key.channel("17.80")).rejects(Key.channel("17.81"));
    }

    @Test
    void manyKeysAreToldApart() {
        Predicate<Key> filter = KeyFilter.anyKeyOf(
                IntStream.range(0, 10_000).mapToObj(i -> Key.channel("c" + i)).toList());

        assertThat(filter).accepts(Key.channel("c0"), Key.channel("c9999")).rejects(Key.channel("c10000"));
    }

    @Test
    void keysThatCouldNeverMatchAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFilter.anyOf(List.of(Key.channel(""))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFilter.anyKeyOf(List.of(Key.of(Key.Kind.NONE, "17.80"))));
    }

    private static AriMessage message(Key... keys) {
        return new Heard("ChannelDtmfReceived", List.of(keys));
    }

    private record Heard(String type, List<Key> keys) implements AriMessage {}
}
