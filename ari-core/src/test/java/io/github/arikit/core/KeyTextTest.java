package io.github.arikit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    private static final String LETTERS = "ab/:;=%@ \t.,-\u007fü€\u0000";

    @Test
    void theTextNamesWhatIsKnown() {
        assertThat(Key.channel("17.80").withNode("pbx1").withApp("ivr")).hasToString("channel:17.80 node=pbx1 app=ivr");
        assertThat(Key.channel("17.80").withNode("a").withDialog("b").withApp("c"))
                .hasToString("channel:17.80 node=a dialog=b app=c");
        assertThat(Key.endpoint("PJSIP", "alice")).hasToString("endpoint:PJSIP/alice");
        assertThat(Key.liveRecording("my file 100%").withApp("a b"))
                .hasToString("liverecording:my%20file%20100%25 app=a%20b");
        assertThat(Key.ANY).hasToString(":");
    }

    @Test
    void whateverIsInAKeyItIsReadBackFromItsText() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            Key key = new Key(new Key.Kind(text(random)), text(random), text(random), text(random), text(random));

            assertThat(Key.parse(key.toString())).isEqualTo(key);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @Test
    void theOrderOfTheLocationDoesNotMatter() {
        assertThat(Key.parse("channel:17.80 app=ivr node=pbx1"))
                .isEqualTo(Key.channel("17.80").withNode("pbx1").withApp("ivr"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', kind and a colon",
        "channel, kind and a colon",
        "channel:1 pbx1, pbx1",
        "channel:1 host=a, host=a",
        "channel:1 node=a node=b, more than one node",
        "channel:1%2, hexadecimal",
        "channel:%zz, hexadecimal",
        "channel:1  node=a, not a part"
    })
    void whatIsNoTextOfAKeyIsRefusedAndNamed(String text, String reason) {
        assertThatThrownBy(() -> Key.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(error -> assertThat(error.getMessage()).containsIgnoringCase(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a//b", "/a/b", "a/b/"})
    void anIdWithTooFewPartsIsRefused(String id) {
        assertThatThrownBy(() -> Key.of(Key.Kind.CONFIG, id).idParts(3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3 parts");
    }

    @Test
    void theLastPartOfAnIdTakesWhatRemains() {
        assertThat(Key.config("res_pjsip", "endpoint", "a/b").idParts(3))
                .containsExactly("res_pjsip", "endpoint", "a/b");
        assertThat(Key.endpoint("Local", "1@default/n").idParts(2)).containsExactly("Local", "1@default/n");
    }
}
