package io.github.arikit.generated.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.sun.net.httpserver.HttpServer;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.transport.HttpTransport;
import io.github.arikit.generated.contract.ModelFixture.Content;
import io.github.arikit.generated.contract.SpecFacts.OperationFacts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends every operation over HTTP, to a server that reads requests as Asterisk does, and reads what it answers. */
class HttpContractTest {
    private static final SpecFacts SPEC = SpecFacts.RELEASE;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static HttpServer server;
    private static HttpTransport transport;
    private static volatile Received received;
    private static volatile String answer;

    /** A request as it came in. */
    private record Received(String method, URI target, String body) {}

    static Stream<OperationFacts> operations() {
        return SPEC.operations().stream().filter(operation -> !operation.opensSocket());
    }

    @BeforeAll
    static void start() throws Exception {
        // Else each answer waits for the client to acknowledge its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 204 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        transport = new HttpTransport(AriConfig.builder()
                .url("http://127.0.0.1:" + server.getAddress().getPort() + "/ari")
                .username("arikit")
                .password("secret")
                .applications("contract")
                .build());
    }

    @AfterAll
    static void stop() {
        transport.close();
        server.stop(0);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void requestSaysWhatTheSpecificationSays(OperationFacts facts) throws Exception {
        RequestFixture fixture = new RequestFixture(facts);
        answer = answer(facts);

        send(fixture.withEverything().toCall());

        assertThat(received.method()).isEqualTo(facts.json().get("httpMethod").getAsString());
        assertThat(segments(received.target())).isEqualTo(segments(facts.path(), fixture.pathValues()));
        Map<String, JsonElement> parameters = parameters(received);
        for (JsonObject parameter : facts.parametersIn("query")) {
            String name = parameter.get("name").getAsString();
            assertThat(parameters.remove(name)).as(name).isEqualTo(wire(RequestFixture.wireValue(parameter)));
        }
        for (JsonObject parameter : facts.parametersIn("body")) {
            String name = parameter.get("name").getAsString();
            JsonElement wanted = new Gson().toJsonTree(RequestFixture.wireValue(parameter));
            if (parameter.get("dataType").getAsString().equals("object")) {
                wanted.getAsJsonObject()
                        .asMap()
                        .forEach((key, value) ->
                                assertThat(parameters.remove(key)).isEqualTo(value));
            } else {
                assertThat(parameters.remove(name)).isEqualTo(wanted);
            }
        }
        assertThat(parameters).isEmpty();
    }

    static Stream<Arguments> lists() {
        return operations()
                .flatMap(facts -> facts.parametersIn("query").stream()
                        .filter(parameter -> parameter.get("allowMultiple").getAsBoolean()
                                && parameter.get("dataType").getAsString().equals("string"))
                        .map(parameter -> Arguments.of(facts, parameter)));
    }

    /** Asterisk divides a list in a query at commas, and drops what is empty; so such lists travel in a body. */
    @ParameterizedTest
    @MethodSource("lists")
    void valuesOfAListStayWhatTheyAre(OperationFacts facts, JsonObject parameter) throws Exception {
        answer = answer(facts);
        for (String awkward : List.of("a,b", "", "say \"hi\"", "back\\slash", "CDR(src)", "[x]")) {
            List<String> values = List.of("100 % &=?#+;/\u00fc\u20ac", awkward, "last");

            send(new RequestFixture(facts).with(parameter, values).toCall());

            assertThat(parameters(received).get(parameter.get("name").getAsString()))
                    .isEqualTo(new Gson().toJsonTree(values));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answerIsReadWhole(OperationFacts facts) throws Exception {
        for (Content content : List.of(Content.EVERY_FIELD, Content.REQUIRED_FIELDS)) {
            answer = answer(facts, content);

            Object value = send(new RequestFixture(facts).withRequired().toCall());

            String type = facts.json().get("responseClass").getAsString();
            switch (type) {
                case "void" -> assertThat(value).isNull();
                case "binary" ->
                    assertThat(((BinaryContent) value).stream().readAllBytes())
                            .isEqualTo(answer.getBytes(StandardCharsets.UTF_8));
                default -> assertThat(JavaValues.json(type, value)).isEqualTo(JsonParser.parseString(answer));
            }
        }
    }

    private static Object send(AriCall<?> call) throws Exception {
        return transport.execute(call, PATIENCE).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static String answer(OperationFacts facts) {
        return answer(facts, Content.EVERY_FIELD);
    }

    private static String answer(OperationFacts facts, Content content) {
        String type = facts.json().get("responseClass").getAsString();
        return switch (type) {
            case "void" -> "";
            case "binary" -> "RIFF, and more";
            default -> ModelFixture.value(type, content).toString();
        };
    }

    /** Asterisk divides the path first, and decodes then. */
    private static List<String> segments(URI target) {
        return Stream.of(target.getRawPath().replaceFirst("^/ari/", "").split("/", -1))
                .map(HttpContractTest::decoded)
                .toList();
    }

    private static List<String> segments(String path, Map<String, String> values) {
        return Stream.of(path.substring(1).split("/"))
                .map(segment ->
                        segment.startsWith("{") ? values.get(segment.substring(1, segment.length() - 1)) : segment)
                .toList();
    }

    /** Asterisk reads a plus as a space, in paths too. */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Asterisk decodes a value of the query first, and divides at commas then; a body has every parameter by name. */
    private static Map<String, JsonElement> parameters(Received request) {
        Map<String, JsonElement> parameters = new LinkedHashMap<>();
        if (!request.body().isEmpty()) {
            parameters.putAll(
                    JsonParser.parseString(request.body()).getAsJsonObject().asMap());
        }
        String query = request.target().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                assertThat(parameters).doesNotContainKey(decoded(parts[0]));
                parameters.put(decoded(parts[0]), new JsonPrimitive(decoded(parts[1])));
            }
        }
        return parameters;
    }

    /** Returns a value as the server gets it: text, and lists of it. */
    private static JsonElement wire(Object value) {
        if (value instanceof List<?> list) {
            return new JsonPrimitive(
                    String.join(",", list.stream().map(Object::toString).toList()));
        }
        return new JsonPrimitive(value.toString());
    }
}
