package io.github.arikit.ext.audiouri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledTextUriTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ab 1", " ", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"})
    void printableAsciiIsSpelled(String text) {
        assertThat(AudioUri.characters(text)).containsExactly("characters:" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00e9", "a\nb", "\ud83d\ude00"})
    void otherCharactersAreRefused(String text) {
        assertThatExceptionOfType(InvalidMediaUriException.class).isThrownBy(() -> AudioUri.characters(text));
        assertThatExceptionOfType(InvalidMediaUriException.class).isThrownBy(() -> AudioUri.phonetic(text));
    }

    @Test
    void aCharacterBeyondSixteenBitsIsNamedWhole() {
        assertThatExceptionOfType(InvalidMediaUriException.class)
                .isThrownBy(() -> AudioUri.characters("ab\ud83d\ude00"))
                .withMessageContaining("(U+1F600) at index 2");
    }

    @Test
    void aControlCharacterIsNamedByItsCode() {
        assertThatExceptionOfType(InvalidMediaUriException.class)
                .isThrownBy(() -> AudioUri.characters("a\nb"))
                .withMessage("characters: cannot say U+000A at index 1");
    }

    @Test
    void lettersAndNineHaveRadioWords() {
        assertThat(AudioUri.phonetic("Kz9"))
                .containsExactly("sound:phonetic/k_p", "sound:phonetic/z_p", "sound:phonetic/9_p");
    }

    @Test
    void otherCharactersBetweenRadioWordsAreSpelled() {
        assertThat(AudioUri.phonetic("a10-#b?"))
                .containsExactly("sound:phonetic/a_p", "characters:10-#", "sound:phonetic/b_p", "characters:?");
    }

    @Test
    void noTextIsNoUris() {
        assertThat(AudioUri.characters("")).isEmpty();
        assertThat(AudioUri.phonetic("")).isEmpty();
    }
}
