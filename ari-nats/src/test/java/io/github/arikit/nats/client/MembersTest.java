package io.github.arikit.nats.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.Key;
import io.github.arikit.nats.NodeListener;
import io.github.arikit.nats.wire.Announcement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who is in the cluster, as far as announcements tell. */
class MembersTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<String> heard = new ArrayList<>();
    private final NodeListener listener = new NodeListener() {
        @Override
        public void onNodeJoined(String node, String application) {
            heard.add("+" + node);
        }

        @Override
        public void onNodeLeft(String node, String application) {
            heard.add("-" + node);
        }
    };
    private final Members members = new Members("demo", Duration.ofSeconds(150), now::get, listener);

    @Test
    void onlyNodesOfTheApplicationCount() {
        members.heard(new Announcement("b", "other", false, null));
        assertThat(members.first()).isNotDone();
        members.heard(new Announcement("b", "demo", true, null));
        members.heard(new Announcement("a", "demo", false, null));
        assertThat(members.first()).isDone();
        assertThat(members.nodes("demo")).containsExactly("a", "b");
        assertThat(members.isExtended("demo", "b")).isTrue();
        assertThat(members.isExtended("demo", "a")).isFalse();
        assertThat(members.isExtended("other", "b")).isFalse();
    }

    @Test
    void whoIsSilentForTooLongAgesOut() {
        members.heard(new Announcement("a", "demo", false, null));
        members.heard(new Announcement("b", "demo", false, null));
        pass(Duration.ofSeconds(100));
        members.heard(new Announcement("b", "demo", false, null));
        pass(Duration.ofSeconds(51));
        assertThat(members.nodes("demo")).containsExactly("b");
        members.forgetSilent();
        members.forgetSilent();
        assertThat(heard).containsExactly("+a", "+b", "-a");
        members.heard(new Announcement("a", "demo", false, null));
        assertThat(heard).endsWith("+a");
    }

    @Test
    void whoLeavesIsGoneAtOnceAndOnce() {
        members.heard(new Announcement("a", "demo", false, null));
        members.left("demo", "a");
        members.left("demo", "a");
        assertThat(members.nodes("demo")).isEmpty();
        assertThat(heard).containsExactly("+a", "-a");
        assertThat(members.missing()).isEmpty();
    }

    @Test
    void whoIsLostWithoutAFarewellIsLookedForUntilItIsBackOrLongGone() {
        members.heard(new Announcement("a", "demo", false, null));
        members.heard(new Announcement("b", "demo", false, null));
        members.unreachable("demo", "a");
        members.unreachable("demo", "b");
        assertThat(members.missing()).extracting(Key::node).containsExactlyInAnyOrder("a", "b");
        members.heard(new Announcement("b", "demo", false, null));
        assertThat(members.missing()).containsExactly(Key.ANY.withApp("demo").withNode("a"));
        pass(Duration.ofMinutes(11));
        assertThat(members.missing()).isEmpty();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
