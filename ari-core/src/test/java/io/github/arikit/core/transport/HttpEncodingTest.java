package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Calls;
import io.github.arikit.core.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEncodingTest {
    private final HttpEncoding encoding = new HttpEncoding("/ari");

    private static AriCall.Builder<Void> get() {
        return AriCall.to(Calls.operation(HttpMethod.GET, "/channels"), AriResult.none());
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a%2Fb",
        "id;2, id%3B2",
        "a+b c, a%2Bb%20c",
        "äö€, %C3%A4%C3%B6%E2%82%AC",
        "A-z_0.9~, A-z_0.9~",
        "100%&?#, 100%25%26%3F%23"
    })
    void valuesAreEncodedInPathAndQuery(String value, String encoded) {
        AriCall<Void> call = AriCall.to(Calls.operation(HttpMethod.GET, "/channels/{id}/x"), AriResult.none())
                .path("id", value)
                .query("q", value)
                .build();

        EncodedCall result = encoding.encode(call);

        assertThat(result.target()).isEqualTo("/channels/" + encoded + "/x?q=" + encoded);
        assertThat(result.body()).isNull();
    }

    @Test
    void pathValueThatLooksLikeAParameterIsNotReplaced() {
        AriCall<Void> call = AriCall.to(Calls.operation(HttpMethod.GET, "/a/{x}/{y}"), AriResult.none())
                .path("x", "{y}")
                .path("y", "1")
                .build();

        assertThat(encoding.encode(call).target()).isEqualTo("/a/%7By%7D/1");
    }

    @Test
    void severalValuesAreSeparatedByCommas() {
        AriCall<Void> call = get().query("media", List.of("sound:a", "tone:b")).build();

        assertThat(encoding.encode(call).target()).isEqualTo("/channels?media=sound%3Aa,tone%3Ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUT(A,B,1)", "a,b", "say \"x\"", "back\\slash", "(", ""})
    void valueThatAsteriskWouldSplitTravelsInTheBody(String value) {
        AriCall<Void> call =
                get().query("variables", List.of("A", value)).query("n", 7).build();

        EncodedCall result = encoding.encode(call);

        assertThat(result.target()).isEqualTo("/channels");
        assertThat(result.body()).startsWith("{\"variables\":[\"A\",").endsWith("],\"n\":7}");
    }

    @Test
    void moreValuesThanAQueryTakesTravelInTheBody() {
        List<String> values =
                IntStream.range(0, 128).mapToObj(Integer::toString).toList();

        EncodedCall atLimit =
                encoding.encode(get().query("v", values.subList(0, 127)).build());
        EncodedCall beyond = encoding.encode(get().query("v", values).build());

        assertThat(atLimit.body()).isNull();
        assertThat(beyond.body()).startsWith("{\"v\":[\"0\",");
    }

    @Test
    void requestLineOfFourThousandBytesIsTheLongest() {
        int fixed = "GET /ari/channels?v= HTTP/1.1".length();

        EncodedCall atLimit =
                encoding.encode(get().query("v", "x".repeat(4_000 - fixed)).build());
        EncodedCall beyond =
                encoding.encode(get().query("v", "x".repeat(4_001 - fixed)).build());

        assertThat(atLimit.body()).isNull();
        assertThat(beyond.target()).isEqualTo("/channels");
        assertThat(beyond.body()).startsWith("{\"v\":\"xxx");
    }

    @Test
    void typesInTheBodyAreThoseOfTheValues() {
        AriCall<Void> call = get().query("big", "x".repeat(5_000))
                .query("text", "12")
                .query("number", 12)
                .query("long", 4_294_967_295L)
                .query("truth", true)
                .build();

        assertThat(encoding.encode(call).body())
                .endsWith(",\"text\":\"12\",\"number\":12,\"long\":4294967295,\"truth\":true}");
    }

    @Test
    void namedBodyIsWrapped() {
        AriCall<Void> call =
                get().query("a", "1").body("variables", Map.of("X", "y")).build();

        EncodedCall result = encoding.encode(call);

        assertThat(result.target()).endsWith("?a=1");
        assertThat(result.body()).isEqualTo("{\"variables\":{\"X\":\"y\"}}");
    }

    @Test
    void queryJoinsTheBodyThatIsThere() {
        AriCall<Void> named = get().query("a", List.of("1,2"))
                .body("variables", Map.of("X", "y"))
                .build();
        AriCall<Void> whole =
                get().query("a", List.of("1,2")).wholeBody(Map.of("X", "y")).build();

        assertThat(encoding.encode(named).body()).isEqualTo("{\"a\":[\"1,2\"],\"variables\":{\"X\":\"y\"}}");
        assertThat(encoding.encode(whole).body()).isEqualTo("{\"a\":[\"1,2\"],\"X\":\"y\"}");
    }

    @Test
    void wholeBodyIsSentAsItIs() {
        AriCall<Void> call = get().wholeBody(List.of(Map.of("type", "x"))).build();

        assertThat(encoding.encode(call).body()).isEqualTo("[{\"type\":\"x\"}]");
    }

    @Test
    void queryThatFitsNowhereIsRefused() {
        AriCall<Void> call =
                get().query("a", List.of("1,2")).wholeBody(List.of("x")).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.encode(call))
                .withMessageContaining("channels.test");
    }
}
