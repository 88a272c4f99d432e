package io.github.arikit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {

    private static JsonBytes bytes(String json) {
        return new JsonBytes(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                " {\"a\" : [1 , -2.5e-3, true,false , null, \"\"] }\n",
                "\"plain\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\ud83d\\ude00\"",
                "\"\u00e4\u6f22\ud83d\ude00\"",
                "0",
                "-0",
                "1.5",
                "123456789012345678901234567890",
                "{\"a\":{\"b\":{\"c\":[[],[{}]]}}}"
            })
    void anyValueIsReadAsGsonReadsIt(String json) throws IOException {
        JsonBytes in = bytes("{\"x\":" + json + "}");
        in.beginObject();
        in.nextField();

        Map<String, Object> read = in.unknown(null);

        assertThat(read.get("x")).isEqualTo(JsonValues.read(new JsonReader(new StringReader(json))));
        assertThat(in.nextField()).isFalse();
        in.end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "[1,]",
                "[,1]",
                "[1 2]",
                "01",
                "1.",
                ".5",
                "-",
                "+1",
                "1e",
                "1e+",
                "tru",
                "truex",
                "nul",
                "NaN",
                "Infinity",
                "'a'",
                "{\"a\":1]",
                "[1}",
                "1a",
                "1.2.3"
            })
    void whatIsNoJsonIsRefused(String json) {
        assertThatIOException().isThrownBy(() -> {
            JsonBytes in = bytes(json);
            in.skipValue();
            in.end();
        });
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackOverflows() {
        String json = "[".repeat(100_000);

        assertThatIOException().isThrownBy(() -> bytes(json).skipValue()).withMessageContaining("nested more than");
        assertThatIOException().isThrownBy(() -> {
            JsonBytes in = bytes("{\"a\":" + json);
            in.beginObject();
            in.nextField();
            in.unknown(null);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "-7, -7",
        "'\"7\"', 7",
        "7.0, 7",
        "7e2, 700",
        "2147483647, 2147483647",
        "-2147483648, -2147483648",
        "null,"
    })
    void integersAreReadHoweverTheyAreWritten(String json, Integer value) throws IOException {
        assertThat(bytes(json).integer()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "7.5", "\"\"", "\"seven\"", "true", "{}", "99999999999999999999"})
    void whatIsNoIntegerIsRefused(String json) {
        assertThatIOException().isThrownBy(() -> bytes(json).integer());
    }

    @Test
    void longsHave64Bits() throws IOException {
        assertThat(bytes("9223372036854775807").longInteger()).isEqualTo(Long.MAX_VALUE);
        assertThat(bytes("-9223372036854775808").longInteger()).isEqualTo(Long.MIN_VALUE);
        assertThatIOException().isThrownBy(() -> bytes("9223372036854775808").longInteger());
    }

    @Test
    void textOfNumbersAndTruthIsText() throws IOException {
        assertThat(List.of(
                        bytes("7.50").string(),
                        bytes("true").string(),
                        bytes("false").string()))
                .containsExactly("7.50", "true", "false");
        assertThat(bytes("null").string()).isNull();
    }

    @Test
    void errorsNameThePath() {
        JsonBytes in = bytes("{\"id\":\"1\",\"args\":[\"a\\\"]\",{\"n\":\"x\"}]}");

        assertThatIOException()
                .isThrownBy(() -> {
                    in.beginObject();
                    in.nextField();
                    in.skipValue();
                    in.nextField();
                    in.beginArray();
                    in.nextElement();
                    in.skipValue();
                    in.nextElement();
                    in.beginObject();
                    in.nextField();
                    in.integer();
                })
                .withMessage("Not a 32 bit number at $.args[1].n");
    }

    @Test
    void listsAndMapsDropNullsAndCannotBeChanged() throws IOException {
        assertThat(bytes("[\"a\",null,\"b\"]").list(JsonBytes::string))
                .containsExactly("a", "b")
                .isUnmodifiable();
        assertThat(bytes("{\"a\":\"1\",\"b\":null}").map(JsonBytes::string))
                .containsExactly(Map.entry("a", "1"))
                .isUnmodifiable();
        assertThat(bytes("null").list(JsonBytes::string)).isEmpty();
    }

    @Test
    void namesAreFoundThroughEscapes() throws IOException {
        NameTable names = NameTable.of("id", "type", "\u00e4");
        JsonBytes in = bytes("{\"ty\\u0070e\":1,\"\u00e4\":2,\"\":3,\"typ\":4}");
        in.beginObject();

        int[] places = new int[4];
        int place = NameTable.NONE;
        for (int i = 0; i < places.length; i++) {
            place = in.nextField(names, place);
            places[i] = place;
            in.skipValue();
        }

        assertThat(places).containsExactly(1, 2, NameTable.UNKNOWN, NameTable.UNKNOWN);
        assertThat(in.nextField(names, place)).isEqualTo(NameTable.NONE);
    }

    @Test
    void textThatIsNotInTheTableIsStillThere() throws IOException {
        JsonBytes in = bytes("\"Dialing\"");

        assertThat(in.textIn(NameTable.of("Up", "Down"))).isEqualTo(NameTable.UNKNOWN);
        assertThat(in.string()).isEqualTo("Dialing");
    }

    /** Strings are read by words of eight bytes, so where they begin and end, and what follows, must not matter. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\u00e4", "\\n", "\\\"", "\\\\", "\\u0041"})
    void stringsOfAnyLengthAreReadWhereverTheyEnd(String special) throws IOException {
        for (int length = 0; length < 50; length++) {
            for (int place = 0; place <= length; place += 3) {
                String written =
                        "x".repeat(place) + special + "yz".repeat(length).substring(0, length - place);
                String text = new JsonReader(new StringReader('"' + written + '"')).nextString();
                for (int spaces = 0; spaces < 9; spaces += 2) {
                    String json = "[\"" + written + "\"" + " ".repeat(spaces) + "]";
                    JsonBytes in = bytes(json);
                    in.beginArray();
                    in.nextElement();

                    assertThat(in.string()).as(json).isEqualTo(text);
                    assertThat(in.nextElement()).isFalse();
                    in.end();
                    JsonBytes skipping = bytes(json);
                    skipping.skipValue();
                    skipping.end();
                }
            }
        }
    }

    @Test
    void stringsThatDifferInAnyCharacterAreToldApart() throws IOException {
        for (int length = 1; length <= TextCache.LONGEST + 2; length++) {
            for (int place = 0; place < length; place++) {
                String text = "a".repeat(place) + 'b' + "a".repeat(length - place - 1);

                assertThat(bytes('"' + text + '"').string()).isEqualTo(text);
                assertThat(bytes('"' + text + "\"         ").string()).isEqualTo(text);
            }
        }
    }

    @Test
    void namesOfAnyLengthAreFoundWhereverTheyEnd() throws IOException {
        String[] all = IntStream.range(1, 40).mapToObj("n"::repeat).toArray(String[]::new);
        NameTable names = NameTable.of(all);

        for (int place = 0; place < all.length; place++) {
            for (String value : new String[] {"1", "\"a longer value\""}) {
                JsonBytes in = bytes("{\"" + all[place] + "\":" + value + "}");
                in.beginObject();

                assertThat(in.nextField(names, NameTable.NONE)).isEqualTo(place);
                in.skipValue();
                in.skipFields();
                in.end();
            }
        }
    }

    @Test
    void textThatComesAgainIsTheSameString() throws IOException {
        assertThat(bytes("\"default-context\"").string())
                .isSameAs(bytes("\"default-context\"").string());
    }
}
