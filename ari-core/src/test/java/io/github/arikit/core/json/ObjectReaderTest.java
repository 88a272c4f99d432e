package io.github.arikit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectReaderTest {
    private static final ObjectReader INNER =
            ObjectReader.builder().string("id").build();
    private static final ObjectReader READER = ObjectReader.builder()
            .string("id")
            .integer("ids")
            .longInteger("long")
            .decimal("a name of more than sixteen bytes")
            .bool("is")
            .instant("time")
            .anyMap("any")
            .object("inner", in -> ObjectReader.<String>value(INNER.read(in), 0))
            .list("list", JsonBytes::string)
            .map("map", JsonBytes::string)
            .value("value", JsonBytes::string)
            .ignored("type")
            .build();
    private static final int UNKNOWN = 12;

    private static Object[] read(String json) throws IOException {
        JsonBytes in = new JsonBytes(json.getBytes(StandardCharsets.UTF_8));
        Object[] values = READER.read(in);
        in.end();
        return values;
    }

    @Test
    void everyFormIsRead() throws IOException {
        Object[] values =
                read("{\"id\":\"a\",\"ids\":1,\"long\":2,\"a name of more than sixteen bytes\":0.5,\"is\":true,"
                        + "\"time\":\"2026-11-23T11:36:52.712+0000\",\"any\":{\"k\":null},\"inner\":{\"id\":\"b\",\"x\":1},"
                        + "\"list\":[\"c\"],\"map\":{\"k\":\"d\"},\"value\":\"e\",\"type\":[{}],\"new\":3}");

        assertThat(values)
                .containsExactly(
                        "a",
                        1,
                        2L,
                        0.5,
                        true,
                        Instant.parse("2026-11-23T11:36:52.712Z"),
                        Collections.singletonMap("k", null),
                        "b",
                        List.of("c"),
                        Map.of("k", "d"),
                        "e",
                        null,
                        Map.of("new", 3L));
    }

    @Test
    void whatIsAbsentOrNullIsNull() throws IOException {
        assertThat(read("{}")).containsOnlyNulls();
        assertThat(read("{\"id\":null,\"ids\":null,\"is\":null,\"time\":null,\"inner\":null,\"value\":null}"))
                .containsOnlyNulls();
    }

    /** The next name is guessed from the order before, so each order is one in which guesses are wrong. */
    @Test
    void fieldsAreReadInAnyOrderAndHoweverTheyAreSpaced() throws IOException {
        List<String> fields = new ArrayList<>(List.of(
                "\"id\":\"a\"", "\"ids\":1", "\"id2\":\"x\"", "\"i\\u0073\":true", "\"value\" : \"e\"", "\"type\":0"));
        Random random = new Random(17);

        for (int i = 0; i < 2_000; i++) {
            Collections.shuffle(fields, random);
            String separator = random.nextBoolean() ? "," : " ,\n";
            Object[] values = read("{" + String.join(separator, fields.subList(0, 1 + random.nextInt(6))) + "}");

            assertThat(values[0]).isIn(null, "a");
            assertThat(values[1]).isIn(null, 1);
            assertThat(values[4]).isIn(null, true);
            assertThat(values[10]).isIn(null, "e");
            assertThat(values[UNKNOWN]).isIn(null, Map.of("id2", "x"));
            if (values[0] != null && values[1] != null) {
                assertThat(Arrays.asList(values)).contains("a", 1);
            }
        }
    }

    @Test
    void allFieldsOfAnOrderThatComesAgainAreThere() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(read("{\"value\":\"e\",\"ids\":1,\"id\":\"a\"}"))
                    .startsWith("a", 1)
                    .contains("e");
            assertThat(read("{\"id\":\"a\",\"ids\":1,\"value\":\"e\"}"))
                    .startsWith("a", 1)
                    .contains("e");
        }
    }

    @Test
    void errorsNameThePath() {
        assertThatIOException()
                .isThrownBy(() -> read("{\"id\":\"a\",\"ids\":\"many\"}"))
                .withMessage("Not a 32 bit number at $.ids");
        assertThatIOException().isThrownBy(() -> read("{\"id\":\"a\"")).withMessageContaining("ends too soon");
        assertThatIOException().isThrownBy(() -> read("{\"id\"")).withMessageContaining("ends too soon");
        assertThatIOException().isThrownBy(() -> read("{\"id\":\"a\",}"));
        assertThatIOException().isThrownBy(() -> read("{\"id\":\"a\" \"ids\":1}"));
    }

    @Test
    void threadsThatGuessForEachOtherReadRight() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> readers = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        String first = "{\"id\":\"" + number + "\",\"ids\":" + number + "}";
                        String second = "{\"ids\":" + number + ",\"value\":\"v\",\"id\":\"" + number + "\"}";
                        for (int i = 0; i < 20_000; i++) {
                            Object[] values = read(i % 2 == 0 ? first : second);
                            assertThat(values[0]).isEqualTo(Integer.toString(number));
                            assertThat(values[1]).isEqualTo(number);
                        }
                        return true;
                    })
                    .toList();

            for (Future<Boolean> reader : threads.invokeAll(readers)) {
                assertThat(reader.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
