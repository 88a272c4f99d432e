package io.github.arikit.generated.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.generated.contract.SpecFacts.OperationFacts;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestContractTest {
    private static final SpecFacts SPEC = SpecFacts.RELEASE;
    private static final Map<String, Operation> GENERATED =
            operationsOfTheLine().stream().collect(Collectors.toMap(Operation::id, Function.identity()));

    private static List<Operation> operationsOfTheLine() {
        try {
            return Line.operations();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static List<OperationFacts> operations() {
        return SPEC.operations();
    }

    @Test
    void everyOperationIsThere() throws Exception {
        assertThat(GENERATED.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        operations().stream().map(OperationFacts::id).toList());
        assertThat(Line.release()).hasToString(SPEC.release());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationIsWhatTheSpecificationSays(OperationFacts facts) throws Exception {
        AriCall<?> call = new RequestFixture(facts).withRequired().toCall();

        Operation operation = call.operation();
        assertThat(operation).isSameAs(GENERATED.get(facts.id()));
        assertThat(operation.method())
                .hasToString(facts.json().get("httpMethod").getAsString());
        assertThat(operation.path()).isEqualTo(facts.path());
        assertThat(operation.availability()).isEqualTo(SPEC.since(facts.id()));
        assertThat(call.result().form()).isEqualTo(form(facts));
    }

    private static AriResult.Form form(OperationFacts facts) {
        if (facts.opensSocket()) {
            return AriResult.Form.WEBSOCKET;
        }
        return switch (facts.json().get("responseClass").getAsString()) {
            case "void" -> AriResult.Form.NONE;
            case "binary" -> AriResult.Form.BINARY;
            default -> AriResult.Form.JSON;
        };
    }

    @ParameterizedTest
    @MethodSource("operations")
    void callCarriesEveryParameter(OperationFacts facts) throws Exception {
        RequestFixture fixture = new RequestFixture(facts);

        AriCall<?> call = fixture.withEverything().toCall();

        assertThat(arguments(call.path())).isEqualTo(fixture.pathValues());
        assertThat(call.path().stream().map(AriCall.Argument::name))
                .containsExactlyElementsOf(fixture.pathValues().keySet());
        assertThat(call.target()).isEqualTo(fixture.key());
        assertThat(arguments(call.query())).isEqualTo(expected(facts.parametersIn("query")));
        assertThat(call.body()).isEqualTo(body(facts.parametersIn("body")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void callCarriesNothingThatWasLeftOut(OperationFacts facts) throws Exception {
        AriCall<?> call = new RequestFixture(facts).withRequired().toCall();

        List<JsonObject> sent = facts.parametersIn("query").stream()
                .filter(parameter -> parameter.get("required").getAsBoolean())
                .toList();
        Map<String, Object> wanted = expected(sent);
        facts.parametersIn("query").stream()
                .filter(parameter -> SPEC.isAlwaysSent(facts.id() + "." + name(parameter)))
                .forEach(parameter -> wanted.put(
                        name(parameter), parameter.get("defaultValue").getAsString()));
        assertThat(arguments(call.query())).isEqualTo(wanted);
        assertThat(call.body())
                .isEqualTo(body(facts.parametersIn("body").stream()
                        .filter(parameter -> parameter.get("required").getAsBoolean())
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void requestsAreEqualByValue(OperationFacts facts) throws Exception {
        RequestFixture fixture = new RequestFixture(facts);

        AriRequest<?> request = fixture.withEverything();

        assertThat(request)
                .isEqualTo(fixture.withEverything())
                .hasSameHashCodeAs(fixture.withEverything())
                .isNotEqualTo("something else");
        assertThat(request.toString()).startsWith(facts.json().get("httpMethod").getAsString() + " /");
        boolean saysMore = facts.parameters().stream()
                .anyMatch(parameter -> !parameter.get("required").getAsBoolean()
                        && !SPEC.isAlwaysSent(facts.id() + "." + name(parameter)));
        if (saysMore) {
            assertThat(request).isNotEqualTo(fixture.withRequired());
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nullsAreRefused(OperationFacts facts) throws Exception {
        RequestFixture fixture = new RequestFixture(facts);
        for (Method factory : Stream.of("of", "builder")
                .flatMap(name -> fixture.factory(name).stream())
                .toList()) {
            for (int i = 0; i < factory.getParameterCount(); i++) {
                Object[] arguments = fixture.arguments(factory);
                arguments[i] = null;
                assertThatThrownBy(() -> RequestFixture.invoke(factory, null, arguments))
                        .isInstanceOf(
                                factory.getParameterTypes()[i].isPrimitive()
                                        ? IllegalArgumentException.class
                                        : NullPointerException.class);
            }
        }
        for (JsonObject parameter : facts.parameters()) {
            Optional<Method> setter = fixture.setter(parameter);
            if (setter.isPresent() && !setter.get().getParameterTypes()[0].isPrimitive()) {
                Method factory = fixture.factory("builder").orElseThrow();
                Object builder = factory.invoke(null, fixture.arguments(factory));
                assertThatThrownBy(() -> RequestFixture.invoke(setter.get(), builder, (Object) null))
                        .as(name(parameter))
                        .isInstanceOf(NullPointerException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsMissingIsNamed(OperationFacts facts) throws Exception {
        RequestFixture fixture = new RequestFixture(facts);
        if (fixture.factory("of").isPresent()) {
            return;
        }
        Method factory = fixture.factory("builder").orElseThrow();
        Object builder = factory.invoke(null, fixture.arguments(factory));
        Method build = builder.getClass().getMethod("build");

        assertThatIllegalStateException()
                .isThrownBy(() -> RequestFixture.invoke(build, builder))
                .satisfies(e -> fixture.required()
                        .forEach(parameter -> assertThat(e).hasMessageContaining(JavaNames.member(name(parameter)))));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keyHasToBeOfTheRightKindAndComplete(OperationFacts facts) throws Exception {
        RequestFixture fixture = new RequestFixture(facts);
        if (fixture.key().isEmpty()) {
            return;
        }
        Key right = fixture.key().get();
        for (Key wrong : List.of(Key.of(new Key.Kind("other"), right.id()), Key.of(right.kind(), ""))) {
            for (Method factory : Stream.of("of", "builder")
                    .flatMap(name -> fixture.factory(name).stream())
                    .toList()) {
                Object[] arguments = fixture.arguments(factory);
                arguments[0] = wrong;
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> RequestFixture.invoke(factory, null, arguments))
                        .withMessageContaining(right.kind().name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void partsOfThePathAreNeverEmpty(OperationFacts facts) throws Exception {
        RequestFixture fixture = new RequestFixture(facts);
        Method factory =
                fixture.factory("of").or(() -> fixture.factory("builder")).orElseThrow();
        for (int i = 0; i < factory.getParameterCount(); i++) {
            Object[] arguments = fixture.arguments(factory);
            if (fixture.pathValues().containsValue(arguments[i])) {
                arguments[i] = "";
                Object made = factory.invoke(null, arguments);
                AriRequest<?> request = made instanceof AriRequest<?> whole ? whole : RequestFixture.build(made);
                assertThatIllegalArgumentException().isThrownBy(request::toCall).withMessageEndingWith(" is empty");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void numbersBelowTheRangeAreRefused(OperationFacts facts) throws Throwable {
        RequestFixture fixture = new RequestFixture(facts);
        for (JsonObject parameter : facts.parameters()) {
            JsonObject allowed = parameter.getAsJsonObject("allowableValues");
            if (allowed != null && allowed.has("min")) {
                int minimum = allowed.get("min").getAsInt();
                fixture.give(parameter, minimum);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> fixture.give(parameter, minimum - 1))
                        .withMessageContaining(name(parameter));
            }
        }
    }

    private static String name(JsonObject parameter) {
        return parameter.get("name").getAsString();
    }

    private static Map<String, Object> arguments(List<AriCall.Argument> arguments) {
        return arguments.stream().collect(Collectors.toMap(AriCall.Argument::name, AriCall.Argument::value));
    }

    private static Map<String, Object> expected(List<JsonObject> parameters) {
        return parameters.stream().collect(Collectors.toMap(RequestContractTest::name, RequestFixture::wireValue));
    }

    private static Optional<AriCall.Body> body(List<JsonObject> parameters) {
        return parameters.stream()
                .map(parameter -> new AriCall.Body(
                        parameter.get("dataType").getAsString().equals("object") ? null : name(parameter),
                        RequestFixture.wireValue(parameter)))
                .findFirst();
    }
}
