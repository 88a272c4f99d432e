package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriConnectException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResourceListsTest {
    private final FakeConnection asterisk = FakeConnection.of("22.10.1", "ivr");
    private final AriClient ari = asterisk.connect();

    @AfterEach
    void close() {
        ari.close();
    }

    private static List<String> ids(List<? extends Handle> handles) {
        return handles.stream().map(Handle::id).toList();
    }

    @Test
    void everyKindThatCanBeListedIsListedAsHandlesWhereTheClientIs() {
        asterisk.answer("applications.list", "[{\"name\":\"ivr\"}]");
        asterisk.answer("bridges.list", "[{\"id\":\"b1\"},{\"id\":\"b2\"}]");
        asterisk.answer("channels.list", "[{\"id\":\"c1\"}]");
        asterisk.answer("deviceStates.list", "[{\"name\":\"Stasis:a\"}]");
        asterisk.answer("endpoints.list", "[{\"technology\":\"PJSIP\",\"resource\":\"alice\"}]");
        asterisk.answer("endpoints.listByTech", "[{\"technology\":\"PJSIP\",\"resource\":\"bob\"}]");
        asterisk.answer("asterisk.listLogChannels", "[{\"channel\":\"\"},{\"channel\":\"/var/log/a\"}]");
        asterisk.answer("mailboxes.list", "[{\"name\":\"m\"}]");
        asterisk.answer("asterisk.listModules", "[{\"name\":\"res_ari.so\"}]");
        asterisk.answer("sounds.list", "[{\"id\":\"beep\"}]");
        asterisk.answer("recordings.listStored", "[{\"name\":\"r/1\"}]");
        ResourceLists list = ari.list();

        assertThat(ids(list.applications(Key.ANY))).containsExactly("ivr");
        assertThat(list.bridges(Key.ANY)).containsExactly(ari.bridge("b1"), ari.bridge("b2"));
        assertThat(list.channels(Key.ANY)).containsExactly(ari.channel("c1"));
        assertThat(ids(list.deviceStates(Key.ANY))).containsExactly("Stasis:a");
        assertThat(ids(list.endpoints(Key.ANY))).containsExactly("PJSIP/alice");
        assertThat(ids(list.endpoints("PJSIP", Key.ANY))).containsExactly("PJSIP/bob");
        assertThat(ids(list.logChannels(Key.ANY))).containsExactly("/var/log/a");
        assertThat(ids(list.mailboxes(Key.ANY))).containsExactly("m");
        assertThat(ids(list.modules(Key.ANY))).containsExactly("res_ari.so");
        assertThat(ids(list.sounds(Key.ANY))).containsExactly("beep");
        assertThat(ids(list.sounds("en", "gsm", Key.ANY))).containsExactly("beep");
        assertThat(ids(list.storedRecordings(Key.ANY))).containsExactly("r/1");
    }

    @Test
    void theFilterIsAKeyWhoseUnknownPartsMatchAnything() {
        asterisk.answer("channels.list", "[{\"id\":\"c1\"},{\"id\":\"c2\"}]");

        assertThat(ids(ari.list().channels(Key.channel("c2")))).containsExactly("c2");
        assertThat(ids(ari.list().channels(Key.ANY.withNode("node-1")))).containsExactly("c1", "c2");
        assertThat(ari.list().channels(Key.ANY.withNode("node-2"))).isEmpty();
        assertThat(ari.list().channels(Key.bridge("c1"))).isEmpty();
    }

    @Test
    void inAClusterEachHandleHasTheNodeThatHoldsIt() {
        FakeConnection cluster = FakeConnection.of("22.10.1", "ivr").nodes("a", "b");
        cluster.answerPerNode("channels.list", node -> "[{\"id\":\"of-" + node + "\"},{\"id\":\"same\"}]");
        try (AriClient client = cluster.connect()) {
            Key channel = client.key(Key.Kind.CHANNEL, "same");

            assertThat(client.list().channels(Key.ANY))
                    .extracting(ChannelHandle::key)
                    .containsExactly(
                            channel.withId("of-a").withNode("a"),
                            channel.withNode("a"),
                            channel.withId("of-b").withNode("b"),
                            channel.withNode("b"));
            int before = cluster.sent().size();
            assertThat(ids(client.list().channels(Key.ANY.withNode("b")))).containsExactly("of-b", "same");
            assertThat(cluster.calls().subList(before, cluster.calls().size()))
                    .as("only the node of the filter is asked")
                    .extracting(call -> call.location().node())
                    .containsOnly("b");
        }
    }

    @Test
    void aNodeThatLeavesWhileItIsAskedHasNothingToList() {
        FakeConnection cluster = FakeConnection.of("22.10.1", "ivr").nodes("a", "b");
        cluster.answerPerNode("channels.list", node -> {
            if (node.equals("a")) {
                throw new AriConnectException("gone", null, null);
            }
            return "[{\"id\":\"c1\"}]";
        });
        try (AriClient client = cluster.connect()) {
            assertThat(ids(client.list().channels(Key.ANY))).containsExactly("c1");
            assertThatThrownBy(() -> client.list().channels(Key.ANY.withNode("a")))
                    .isInstanceOf(AriConnectException.class)
                    .hasMessage("gone");
        }
    }
}
