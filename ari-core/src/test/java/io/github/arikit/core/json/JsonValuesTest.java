package io.github.arikit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

    @Test
    void wholeNumbersAreLongsAndAllOthersKeepEveryDigit() throws Exception {
        assertThat(read("42")).isEqualTo(42L);
        assertThat(read("-999999999999999999")).isEqualTo(-999_999_999_999_999_999L);
        assertThat(read("12345678901234567890")).isEqualTo(new BigDecimal("12345678901234567890"));
        assertThat(read("1.10")).isEqualTo(new BigDecimal("1.10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "1e400", "1E3", "-1e-400"})
    void numbersWithAnExponentAreNoError(String number) throws Exception {
        assertThat(read(number)).isEqualTo(new BigDecimal(number));
    }

    @Test
    void whatIsReadIsWrittenTheSame() throws Exception {
        String json = "{\"a\":[1,2.50,true,null,\"x\"],\"b\":{\"c\":{}}}";
        StringWriter text = new StringWriter();

        JsonValues.write(new JsonWriter(text), read(json));

        assertThat(text).hasToString(json);
    }

    @Test
    void whatIsToBeSentIsCopiedDeeply() {
        Map<String, Object> inner = new HashMap<>(Map.of("k", "v"));
        Object copy = JsonValues.copyOf(List.of(inner));

        inner.put("k", "changed");

        assertThat(copy).isEqualTo(List.of(Map.of("k", "v")));
    }

    @Test
    void aNullToBeSentIsRefusedWithItsPath() {
        assertThatThrownBy(() -> JsonValues.copyOf(Map.of("a", Arrays.asList("x", null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null")
                .hasMessageContaining("$.a[1]");
    }

    private static Object read(String json) throws Exception {
        return JsonValues.read(new JsonReader(new StringReader(json)));
    }
}
