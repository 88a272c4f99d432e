package io.github.arikit.generated.wire;

import static io.github.arikit.core.Key.Kind.BRIDGE;
import static io.github.arikit.core.Key.Kind.CHANNEL;
import static io.github.arikit.core.Key.Kind.DEVICE_STATE;
import static io.github.arikit.core.Key.Kind.ENDPOINT;
import static io.github.arikit.core.Key.Kind.LIVE_RECORDING;
import static io.github.arikit.core.Key.Kind.PLAYBACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.generated.event.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventKeysTest {

    static Stream<Arguments> events() {
        return Stream.of(
                event("StasisStart", "'channel':{'id':'c1'}", key(CHANNEL, "c1")),
                event(
                        "StasisStart",
                        "'channel':{'id':'c1'},'replace_channel':{'id':'c2'}",
                        key(CHANNEL, "c1"),
                        key(CHANNEL, "c2")),
                event(
                        "Dial",
                        "'caller':{'id':'c1'},'peer':{'id':'c2'},'forwarded':{'id':'c3'}",
                        key(CHANNEL, "c1"),
                        key(CHANNEL, "c2"),
                        key(CHANNEL, "c3")),
                event("Dial", "'peer':{'id':'c2'}", key(CHANNEL, "c2")),
                event(
                        "ChannelEnteredBridge",
                        "'bridge':{'id':'b1','channels':['c1','c2']},'channel':{'id':'c1'}",
                        key(BRIDGE, "b1"),
                        key(CHANNEL, "c1"),
                        key(CHANNEL, "c2")),
                event(
                        "BridgeMerged",
                        "'bridge':{'id':'b1','channels':[]},'bridge_from':{'id':'b2','channels':['c1']}",
                        key(BRIDGE, "b1"),
                        key(BRIDGE, "b2"),
                        key(CHANNEL, "c1")),
                event(
                        "PlaybackFinished",
                        "'playback':{'id':'p1','target_uri':'channel:c1'}",
                        key(PLAYBACK, "p1"),
                        key(CHANNEL, "c1")),
                event(
                        "PlaybackFinished",
                        "'playback':{'id':'p1','target_uri':'bridge:b:1'}",
                        key(PLAYBACK, "p1"),
                        key(BRIDGE, "b:1")),
                event("PlaybackFinished", "'playback':{'id':'p1','target_uri':'endpoint:x'}", key(PLAYBACK, "p1")),
                event(
                        "RecordingFinished",
                        "'recording':{'name':'calls/1','target_uri':'bridge:b1'}",
                        key(LIVE_RECORDING, "calls/1"),
                        key(BRIDGE, "b1")),
                event(
                        "DeviceStateChanged",
                        "'device_state':{'name':'Stasis:agent','state':'BUSY'}",
                        key(DEVICE_STATE, "Stasis:agent")),
                event(
                        "EndpointStateChange",
                        "'endpoint':{'technology':'PJSIP','resource':'alice','channel_ids':['c1','c2']}",
                        key(ENDPOINT, "PJSIP/alice"),
                        key(CHANNEL, "c1"),
                        key(CHANNEL, "c2")),
                event(
                        "BridgeAttendedTransfer",
                        "'transferer_first_leg':{'id':'c1'},'transferer_second_leg':{'id':'c2'},"
                                + "'transferee':{'id':'c3'},'transfer_target':{'id':'c4'},'replace_channel':{'id':'c5'},"
                                + "'transferer_first_leg_bridge':{'id':'b1'},'destination_link_first_leg':{'id':'c6'},"
                                + "'destination_link_second_leg':{'id':'c7'},'destination_threeway_channel':{'id':'c8'},"
                                + "'transferer_second_leg_bridge':{'id':'b2'},'destination_threeway_bridge':{'id':'b3'},"
                                + "'destination_bridge':'b4'",
                        key(CHANNEL, "c1"),
                        key(CHANNEL, "c2"),
                        key(CHANNEL, "c3"),
                        key(CHANNEL, "c4"),
                        key(CHANNEL, "c5"),
                        key(CHANNEL, "c6"),
                        key(CHANNEL, "c7"),
                        key(CHANNEL, "c8"),
                        key(BRIDGE, "b1"),
                        key(BRIDGE, "b2"),
                        key(BRIDGE, "b3")),
                event("ChannelVarset", "'variable':'A','value':'1'"),
                event("ChannelUserevent", "'eventname':'hello','userevent':{}"),
                event(
                        "ChannelUserevent",
                        "'channel':{'id':'c1'},'bridge':{'id':'b1'},"
                                + "'endpoint':{'technology':'PJSIP','resource':'alice','channel_ids':[]}",
                        key(CHANNEL, "c1"),
                        key(BRIDGE, "b1"),
                        key(ENDPOINT, "PJSIP/alice")),
                event("StasisStart", "'channel':{'id':''}"),
                event("StasisStart", "'channel':{}"),
                event("EndpointStateChange", "'endpoint':{'technology':'PJSIP'}"),
                event("ApplicationReplaced", "'x':1"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventConcernsTheResourcesInIt(String json, List<Key> keys) {
        assertThat(Messages.decode(json).keys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void keysAreWhereTheEventCameFrom() {
        Key key = Messages.decode("{\"type\":\"StasisEnd\",\"channel\":{\"id\":\"c1\"}}")
                .keys()
                .get(0);

        assertThat(key).isEqualTo(Key.channel("c1"));
    }

    private static Arguments event(String type, String fields, Key... keys) {
        String json = "{'type':'" + type + "','asterisk_id':'pbx','application':'ivr'," + fields + "}";
        return Arguments.of(json.replace('\'', '"'), List.of(keys));
    }

    private static Key key(Key.Kind kind, String id) {
        return Key.of(kind, id).withNode("pbx").withApp("ivr");
    }
}
