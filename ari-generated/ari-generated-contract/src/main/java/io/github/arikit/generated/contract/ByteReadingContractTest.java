package io.github.arikit.generated.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.generated.contract.ModelFixture.Content;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from bytes is what Gson reads from text. */
class ByteReadingContractTest {
    private static final SpecFacts SPEC = SpecFacts.RELEASE;
    private static final int MUTANTS = 150;
    private static final String TRICKY = "\"\\{}[],:0-9eE.tfnu \n\u00e4'";

    static List<String> models() {
        return SPEC.modelClasses();
    }

    static Stream<Arguments> fixtures() {
        return models().stream().flatMap(model -> Stream.of(Content.values()).map(each -> Arguments.of(model, each)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixtureIsReadAlike(String model, Content content) throws Exception {
        String json = ModelFixture.json(model, content).toString();

        Object read = fromBytes(model, json.getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(fromText(model, json)).hasSameHashCodeAs(fromText(model, json));
        assertThat(JavaValues.encode(read)).isEqualTo(JavaValues.encode(fromText(model, json)));
        if (read instanceof AriMessage message) {
            AriMessage reference = (AriMessage) fromText(model, json);
            assertThat(message.keys()).containsExactlyInAnyOrderElementsOf(reference.keys());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void spacesEscapesAndOtherAlphabetsAreReadAlike(String model) {
        String json = ModelFixture.json(model, Content.EVERY_FIELD)
                .toString()
                .replace("text ", "\\u0041\\n\\\"\\\\\\/\u00fc\u6f22\ud83d\ude00 ")
                .replace("\":", "\" : ")
                .replace(",", "\r\n,\t");

        assertThat(fromBytes(model, json.getBytes(StandardCharsets.UTF_8))).isEqualTo(fromText(model, json));
    }

    @ParameterizedTest
    @MethodSource("models")
    void damagedBytesAreReadAlikeOrRefused(String model) {
        Random random = new Random(model.hashCode());
        byte[] json =
                ModelFixture.json(model, Content.UNKNOWN_FIELDS).toString().getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < MUTANTS; i++) {
            byte[] damaged = damage(json, random);
            String text = new String(damaged, StandardCharsets.UTF_8);
            Object expected = orRefused(() -> fromText(model, text));
            Object read = orRefused(() -> fromBytes(model, damaged));

            if (read == null) {
                assertThat(expected == null || !isJson(text)).as(text).isTrue();
            } else {
                assertThat(read).as(text).isEqualTo(expected);
            }
        }
    }

    private static byte[] damage(byte[] json, Random random) {
        byte[] tricky = TRICKY.getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(json.length);
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(json, at);
            }
            case 1 -> {
                byte[] shorter = Arrays.copyOf(json, json.length - 1);
                System.arraycopy(json, at + 1, shorter, at, shorter.length - at);
                return shorter;
            }
            case 2 -> {
                byte[] longer = Arrays.copyOf(json, json.length + 1);
                System.arraycopy(json, at, longer, at + 1, json.length - at);
                longer[at] = tricky[random.nextInt(tricky.length)];
                return longer;
            }
            default -> {
                byte[] other = json.clone();
                other[at] = tricky[random.nextInt(tricky.length)];
                return other;
            }
        }
    }

    private interface Reading {
        Object read();
    }

    private static @Nullable Object orRefused(Reading reading) {
        try {
            return reading.read();
        } catch (AriDecodeException e) {
            return null;
        }
    }

    /** Gson reads more than JSON unless it is told not to, and keeps the last of two fields of one name. */
    private static boolean isJson(String text) {
        JsonReader in = new JsonReader(new StringReader(text));
        in.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(in);
            return element.isJsonObject() && in.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException | JsonParseException e) {
            return false;
        }
    }

    private static Object fromBytes(String model, byte[] json) {
        JsonBytes in = new JsonBytes(json);
        try {
            if (SPEC.isMessage(model)) {
                return read(Line.decoder().decode(json));
            }
            Object value = JavaNames.model(model)
                    .getMethod("fromJson", JsonBytes.class)
                    .invoke(null, in);
            in.end();
            return value;
        } catch (IOException e) {
            throw new AriDecodeException(model, new String(json, StandardCharsets.UTF_8), e);
        } catch (ReflectiveOperationException e) {
            throw decodeFailure(model, e);
        }
    }

    /** The fields of a message are read when it is asked for something in them. */
    private static AriMessage read(AriMessage message) {
        assertThat(message.hashCode()).isEqualTo(message.hashCode());
        return message;
    }

    private static Object fromText(String model, String json) {
        try {
            JsonReader in = new JsonReader(new StringReader(json));
            Object value =
                    JavaNames.model(model).getMethod("fromJson", String.class).invoke(null, json);
            in.skipValue();
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("There is more");
            }
            return typed(model, json, value);
        } catch (IOException e) {
            throw new AriDecodeException(model, json, e);
        } catch (ReflectiveOperationException e) {
            throw decodeFailure(model, e);
        }
    }

    /** The adapter of a message does not look at its type, which damage may have changed. */
    private static Object typed(String model, String json, Object value)
            throws IOException, ReflectiveOperationException {
        if (!SPEC.isMessage(model)) {
            return value;
        }
        JsonObject tree = JsonParser.parseString(json).getAsJsonObject();
        if (!tree.has("type") || !tree.get("type").isJsonPrimitive()) {
            throw new IOException("A message without a type");
        }
        String type = tree.get("type").getAsString();
        return type.equals(model) ? value : Line.decoder().decode(json);
    }

    private static AriDecodeException decodeFailure(String model, ReflectiveOperationException e) {
        if (e instanceof InvocationTargetException failed) {
            if (failed.getCause() instanceof AriDecodeException refused) {
                return refused;
            }
            return new AriDecodeException(model, "", failed.getCause());
        }
        throw new AssertionError(e);
    }
}
