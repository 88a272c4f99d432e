package io.github.arikit.nats.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.generated.request.BridgeAddChannelRequest;
import io.github.arikit.generated.request.ChannelDialRequest;
import io.github.arikit.generated.request.ChannelMoveRequest;
import io.github.arikit.generated.request.ChannelOriginateRequest;
import io.github.arikit.generated.request.ChannelPlayRequest;
import io.github.arikit.generated.request.ChannelRecordRequest;
import io.github.arikit.generated.request.ChannelSendDtmfRequest;
import io.github.arikit.nats.wire.BusRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of operations: complete for every release, and honest about what the protocol cannot carry. */
class OperationTableTest {
    private static final Path SPECS = Path.of("../api-specs");
    private static final Key CALL = Key.channel("17").withNode("02:00").withApp("demo");
    private static final String CALL_JSON =
            "\"key\":{\"kind\":\"channel\",\"id\":\"17\",\"node\":\"02:00\",\"app\":\"demo\"}";

    static Stream<Path> releases() throws IOException {
        return Files.list(SPECS)
                .filter(folder -> Files.exists(folder.resolve("channels.json")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theTableHasEveryOperationOfARelease(Path release) throws IOException {
        Set<String> operations = new TreeSet<>();
        try (Stream<Path> files = Files.list(release)) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(file -> collect(file, operations));
        }
        assertThat(operations).hasSizeGreaterThan(80);
        assertThat(OperationTable.operations()).containsAll(operations);
    }

    @Test
    void theTableHasNothingThatNoReleaseHas() throws IOException {
        Set<String> operations = new TreeSet<>();
        try (Stream<Path> all = releases()) {
            for (Path release : all.toList()) {
                try (Stream<Path> files = Files.list(release)) {
                    files.filter(file -> file.toString().endsWith(".json")).forEach(file -> collect(file, operations));
                }
            }
        }
        assertThat(operations).containsAll(OperationTable.operations());
    }

    private static void collect(Path file, Set<String> operations) {
        try {
            JsonObject spec = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            if (!spec.has("apis")) {
                return;
            }
            String resource = file.getFileName().toString().replace(".json", "");
            for (JsonElement api : spec.getAsJsonArray("apis")) {
                JsonElement found = api.getAsJsonObject().get("operations");
                if (found != null) {
                    found.getAsJsonArray()
                            .forEach(operation -> operations.add(resource + "."
                                    + operation
                                            .getAsJsonObject()
                                            .get("nickname")
                                            .getAsString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> carried(AriRequest<?> request) {
        AriCall<?> call = request.toCall();
        return OperationTable.row(call.operation()).carry(call, CALL).map(BusRequest::toJson);
    }

    @Test
    void durationsBecomeWholeNanoseconds() {
        assertThat(carried(ChannelDialRequest.builder(CALL)
                                .caller("18")
                                .timeout(30)
                                .build())
                        .orElseThrow())
                .contains("\"kind\":\"ChannelDial\"", CALL_JSON, "\"timeout\":30000000000");
        assertThat(carried(ChannelRecordRequest.builder(CALL)
                        .name("vm1")
                        .format("wav")
                        .maxDurationSeconds(60)
                        .beep(true)
                        .build()))
                .hasValue("{\"kind\":\"ChannelRecord\"," + CALL_JSON
                        + ",\"channel_record\":{\"name\":\"vm1\",\"options\":{"
                        + "\"Format\":\"wav\",\"MaxDuration\":60000000000,\"MaxSilence\":0,\"Exists\":\"\",\"Beep\":true,"
                        + "\"Terminate\":\"\"}}}");
        assertThat(carried(ChannelSendDtmfRequest.builder(CALL)
                                .dtmf("12")
                                .duration(100)
                                .build())
                        .orElseThrow())
                .contains("\"options\":{\"Before\":0,\"Between\":0,\"Duration\":100000000,\"After\":0}");
    }

    @Test
    void anOriginatedChannelHasItsIdAndNoChannelInItsKey() {
        assertThat(carried(ChannelOriginateRequest.builder("PJSIP/bob")
                        .channelId("new")
                        .callerId("\"Ann\" <201>")
                        .timeout(30)
                        .app("demo")
                        .variables(Map.of("X", "1"))
                        .build()))
                .hasValue("{\"kind\":\"ChannelOriginate\",\"key\":{\"node\":\"02:00\",\"app\":\"demo\"},"
                        + "\"channel_originate\":{\"originate_request\":{\"endpoint\":\"PJSIP/bob\",\"timeout\":30,"
                        + "\"callerId\":\"\\\"Ann\\\" \\u003c201\\u003e\",\"app\":\"demo\",\"channelId\":\"new\","
                        + "\"variables\":{\"X\":\"1\"}}}}");
    }

    @Test
    void whatTheProtocolWouldLoseIsNotCarried() {
        assertThat(carried(ChannelMoveRequest.of(CALL, "elsewhere"))).isEmpty();
        assertThat(carried(ChannelPlayRequest.of(CALL, List.of("sound:a", "sound:b"))))
                .isEmpty();
        assertThat(carried(ChannelPlayRequest.builder(CALL, List.of("sound:a"))
                        .lang("de")
                        .build()))
                .isEmpty();
        assertThat(carried(BridgeAddChannelRequest.of(Key.bridge("b"), List.of("1", "2"))))
                .isEmpty();
        assertThat(carried(BridgeAddChannelRequest.builder(Key.bridge("b"), List.of("1"))
                        .mute(true)
                        .build()))
                .isEmpty();
        assertThat(carried(
                        ChannelOriginateRequest.builder("PJSIP/bob").timeout(-1).build()))
                .isEmpty();
        assertThat(carried(ChannelOriginateRequest.builder("PJSIP/bob")
                        .variables(Map.of("X", 1))
                        .build()))
                .isEmpty();
        assertThat(carried(ChannelPlayRequest.of(CALL, List.of("sound:a")))).isPresent();
    }
}
