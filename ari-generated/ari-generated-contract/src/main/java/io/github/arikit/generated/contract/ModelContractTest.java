package io.github.arikit.generated.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.generated.contract.ModelFixture.Content;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelContractTest {
    private static final SpecFacts SPEC = SpecFacts.RELEASE;

    static List<String> models() {
        return SPEC.modelClasses();
    }

    static Stream<Arguments> fixtures() {
        return models().stream().flatMap(model -> Stream.of(Content.values()).map(each -> Arguments.of(model, each)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void decodingAndEncodingLosesNothing(String model, Content content) throws Exception {
        JsonObject json = ModelFixture.json(model, content);

        Object decoded = decode(model, json.toString());

        assertThat(JavaValues.encode(decoded)).isEqualTo(json);
        assertThat(decode(model, JavaValues.encode(decoded).toString()))
                .isEqualTo(decoded)
                .hasSameHashCodeAs(decoded)
                .hasToString(decoded.toString());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void messagesAreDecodedByTheirType(String model, Content content) throws Exception {
        if (SPEC.isMessage(model)) {
            JsonObject json = ModelFixture.json(model, content);

            AriMessage message = Line.decoder().decode(json.toString());

            assertThat(message).isEqualTo(decode(model, json.toString())).isInstanceOf(JavaNames.model(model));
            assertThat(message.type()).isEqualTo(model);
            assertThat(message.keys())
                    .doesNotHaveDuplicates()
                    .allSatisfy(key -> assertThat(key.id()).isNotEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void accessorsReturnWhatWasRead(String model, Content content) throws Exception {
        JsonObject json = ModelFixture.json(model, content);
        Object decoded = decode(model, json.toString());

        for (String field : fields(model)) {
            Object value = JavaValues.plain(accessor(model, field).invoke(decoded));

            if (json.has(field)) {
                assertThat(JavaValues.json(SPEC.type(model, field), value))
                        .as(field)
                        .isEqualTo(json.get(field));
            } else if (isCollection(accessor(model, field))) {
                assertThat(value).as(field).isIn(List.of(), Map.of());
            } else {
                assertThat(value).as(field).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void fieldsOfLaterReleasesAreKept(String model) throws Exception {
        Object decoded =
                decode(model, ModelFixture.json(model, Content.UNKNOWN_FIELDS).toString());

        Map<?, ?> unknown =
                (Map<?, ?>) decoded.getClass().getMethod("unknownFields").invoke(decoded);

        assertThat(unknown.keySet().stream().map(Object::toString)).containsExactly("later_field", "later_null");
        assertThatThrownBy(unknown::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource("models")
    void absentFieldsAreMissedOnlyWhenUsed(String model) throws Exception {
        Object decoded = decode(model, "{}");

        for (String field : fields(model)) {
            Method accessor = accessor(model, field);
            boolean required = SPEC.properties(model).get(field).get("required").getAsBoolean();
            if (!required || isCollection(accessor)) {
                assertThat(JavaValues.plain(accessor.invoke(decoded))).as(field).isIn(null, List.of(), Map.of());
            } else {
                assertThatExceptionOfType(InvocationTargetException.class)
                        .isThrownBy(() -> accessor.invoke(decoded))
                        .havingCause()
                        .isInstanceOf(AbsentFieldException.class)
                        .withMessage(model + " from this server has no " + field);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nullsCountAsAbsent(String model) throws Exception {
        JsonObject nulls = new JsonObject();
        fields(model).forEach(field -> nulls.add(field, com.google.gson.JsonNull.INSTANCE));

        Object decoded = decode(model, nulls.toString());

        for (String field : fields(model)) {
            if (isCollection(accessor(model, field))) {
                assertThat(JavaValues.plain(accessor(model, field).invoke(decoded)))
                        .isIn(List.of(), Map.of());
            }
        }
        assertThat(JavaValues.encode(decoded).toString()).doesNotContain("null");
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsNoObjectIsRefused(String model) {
        for (String json : List.of("[]", "null", "7", "\"text\"", "", "{", "{\"a\":", "<html>")) {
            assertThatExceptionOfType(InvocationTargetException.class)
                    .as(json)
                    .isThrownBy(() -> decode(model, json))
                    .withCauseInstanceOf(AriDecodeException.class);
        }
    }

    private static List<String> fields(String model) {
        return SPEC.properties(model).keySet().stream()
                .filter(field -> !(SPEC.isMessage(model) && field.equals("type")))
                .toList();
    }

    private static Object decode(String model, String json) throws ReflectiveOperationException {
        return JavaNames.model(model).getMethod("fromJson", String.class).invoke(null, json);
    }

    private static Method accessor(String model, String field) throws NoSuchMethodException {
        return JavaNames.model(model).getMethod(JavaNames.member(field));
    }

    private static boolean isCollection(Method accessor) {
        return Map.class.isAssignableFrom(accessor.getReturnType())
                || Collection.class.isAssignableFrom(accessor.getReturnType());
    }
}
