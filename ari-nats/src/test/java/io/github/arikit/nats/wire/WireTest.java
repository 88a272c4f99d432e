package io.github.arikit.nats.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.nats.wire.Subjects.RequestClass;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The texts of the protocol, byte for byte. */
class WireTest {
    private static final Subjects SUBJECTS = new Subjects(Subjects.DEFAULT_PREFIX);
    private static final Key CALL = new Key(Key.Kind.CHANNEL, "1700000000.12", "02:00:00:aa:bb:01", "call7", "demo");

    @Test
    void aRequestAlwaysHasItsKindAndItsKey() {
        assertThat(BusRequest.of("ChannelAnswer", CALL).toJson())
                .isEqualTo("{\"kind\":\"ChannelAnswer\",\"key\":{\"kind\":\"channel\",\"id\":\"1700000000.12\","
                        + "\"node\":\"02:00:00:aa:bb:01\",\"dialog\":\"call7\",\"app\":\"demo\"}}");
        assertThat(BusRequest.of("BridgeList", Key.ANY).toJson()).isEqualTo("{\"kind\":\"BridgeList\",\"key\":{}}");
    }

    @Test
    void anglesAndAmpersandsAreEscapedAsGoDoesIt() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("value", "\"Ann\" <201> & co");
        assertThat(new BusRequest("AsteriskVariableSet", Key.ANY, "asterisk_variable_set", value).toJson())
                .endsWith("{\"value\":\"\\\"Ann\\\" \\u003c201\\u003e \\u0026 co\"}}");
    }

    @Test
    void anAnswerAlwaysHasItsErrorAndNothingThatIsEmpty() {
        assertThat(BusResponse.ok().toJson()).isEqualTo("{\"error\":\"\"}");
        assertThat(BusResponse.keys(List.of()).toJson()).isEqualTo("{\"error\":\"\"}");
        assertThat(BusResponse.error("Not implemented").toJson()).isEqualTo("{\"error\":\"Not implemented\"}");
        assertThat(BusResponse.key(CALL.withDialog("")).toJson())
                .isEqualTo("{\"error\":\"\",\"key\":{\"kind\":\"channel\",\"id\":\"1700000000.12\","
                        + "\"node\":\"02:00:00:aa:bb:01\",\"app\":\"demo\"}}");
    }

    @Test
    void namesAreReadInAnyCaseAndWhatIsMissingHasItsZeroValue() {
        ReceivedRequest request = ReceivedRequest.fromJson(
                "{\"Kind\":\"ChannelDial\",\"KEY\":{\"Id\":\"17\"},\"Channel_Dial\":{\"TIMEOUT\":30000000000,"
                        + "\"caller\":null},\"later\":1}");
        assertThat(request.kind()).isEqualTo("ChannelDial");
        assertThat(request.key().id()).isEqualTo("17");
        Fields payload = request.payload("channel_dial");
        assertThat(payload.nanos("timeout")).isEqualTo(Duration.ofSeconds(30));
        assertThat(payload.text("caller")).isEmpty();
        assertThat(request.payload("absent").text("x")).isEmpty();
        assertThat(ReceivedRequest.fromJson("{\"kind\":\"X\",\"key\":null}").key())
                .isEqualTo(Key.ANY);
    }

    @Test
    void durationsAreWholeNanosecondsOrNothing() {
        Fields fields =
                ReceivedRequest.fromJson("{\"a\":1500000000.5,\"b\":\"30s\"}").fields();
        assertThatThrownBy(() -> fields.nanos("a")).hasMessageContaining("a must be a whole number");
        assertThatThrownBy(() -> fields.nanos("b")).hasMessageContaining("b must be a whole number");
    }

    @Test
    void whatIsNoRequestIsToldSo() {
        for (String text : List.of("", "[]", "{", "{\"kind\":1}", "{\"kind\":\"X\"} {}", "null")) {
            assertThatThrownBy(() -> ReceivedRequest.fromJson(text)).isInstanceOf(AriDecodeException.class);
        }
    }

    @Test
    void subjectsNarrowDownToApplicationAndNode() {
        assertThat(SUBJECTS.request(RequestClass.DATA, "", "n")).isEqualTo("ari.data");
        assertThat(SUBJECTS.request(RequestClass.CREATE, "demo", "")).isEqualTo("ari.create.demo");
        assertThat(SUBJECTS.request(RequestClass.GET, "demo", "02:00")).isEqualTo("ari.get.demo.02:00");
        assertThat(SUBJECTS.events("demo", "02:00")).isEqualTo("ari.event.demo.02:00");
        assertThat(SUBJECTS.eventsOfAllNodes("demo")).isEqualTo("ari.event.demo.>");
        assertThat(SUBJECTS.dialog("call7")).isEqualTo("ari.dialogevent.call7");
    }

    @Test
    void whatASubjectCannotCarryIsRefused() {
        for (String name : List.of("a.b", "a*", ">", "a b", "")) {
            assertThatThrownBy(() -> SUBJECTS.dialog(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anAnnouncementTellsWhoIsThereAndWhatItTakes() {
        assertThat(new Announcement("02:00", "demo", false, null).toJson())
                .isEqualTo("{\"node\":\"02:00\",\"application\":\"demo\"}");
        Announcement extended = new Announcement("02:00", "demo", true, null);
        assertThat(Announcement.fromJson(extended.toJson())).isEqualTo(extended);
    }
}
