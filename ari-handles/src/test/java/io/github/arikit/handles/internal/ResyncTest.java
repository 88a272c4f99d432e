package io.github.arikit.handles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Gap;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.model.Application;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.request.ApplicationGetRequest;
import io.github.arikit.generated.request.ApplicationSubscribeRequest;
import io.github.arikit.generated.request.ApplicationUnsubscribeRequest;
import io.github.arikit.generated.request.BridgeListRequest;
import io.github.arikit.generated.request.ChannelListRequest;
import io.github.arikit.handles.resync.BridgeVanished;
import io.github.arikit.handles.resync.ChannelAppeared;
import io.github.arikit.handles.resync.ChannelVanished;
import io.github.arikit.handles.resync.GapEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is concluded where answers, events and requests of our own race with each other. */
@Timeout(30)
class ResyncTest {
    private static final Gap GAP = new Gap(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Optional.empty());

    private final LiveResources resources = new LiveResources();
    private final EventSources sources = new EventSources();
    private final List<GapEvent> concluded = new ArrayList<>();
    private final List<AriRequest<?>> requests = new ArrayList<>();
    private final CompletableFuture<List<Channel>> channels = new CompletableFuture<>();
    private final Queue<Runnable> unsettled = new ArrayDeque<>();
    private final Resync resync =
            new Resync(new Server(), List.of("ivr"), resources, sources, this::take, unsettled::add);
    private String application = "{\"name\":\"ivr\",\"channel_ids\":[],\"bridge_ids\":[]}";

    /** Answers as Asterisk does, the list of channels when the test says so. */
    private final class Server implements RequestSender {
        @Override
        public <T> T send(AriRequest<T> request) {
            return sendAsync(request).join();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
            requests.add(request);
            if (request instanceof ApplicationGetRequest || request instanceof ApplicationSubscribeRequest) {
                return CompletableFuture.completedFuture((T) Application.fromJson(application));
            }
            if (request instanceof BridgeListRequest) {
                return CompletableFuture.completedFuture((T) List.<Bridge>of());
            }
            assertThat(request).isInstanceOf(ChannelListRequest.class);
            return (CompletableFuture<T>) channels;
        }
    }

    private static Channel channel(String id, String app) {
        return Channel.fromJson("{\"id\":\"" + id + "\",\"dialplan\":{\"app_name\":\"" + app
                + "\",\"app_data\":\"ivr,a\",\"context\":\"c\",\"exten\":\"e\",\"priority\":1}}");
    }

    private void hear(String type, String channel) {
        resources.note(Messages.decode(
                "{\"type\":\"" + type + "\",\"application\":\"ivr\",\"channel\":{\"id\":\"" + channel + "\"}}"));
    }

    private static List<String> ids(List<GapEvent> events) {
        return events.stream()
                .map(event -> event.type() + " " + event.key().id())
                .toList();
    }

    private void take(AriMessage message) {
        if (message instanceof GapEvent gap) {
            concluded.add(gap);
        }
    }

    /** Lets the time pass in which events may still arrive that preceded the answers. */
    private void settle() {
        while (!unsettled.isEmpty()) {
            unsettled.remove().run();
        }
    }

    private void compare() {
        CompletableFuture<Void> done = resync.resynchronise(GAP);
        settle();
        done.join();
    }

    @Test
    void channelThatIsGoneHasVanished() {
        hear("StasisStart", "1");
        hear("StasisStart", "2");
        CompletableFuture<Void> done = resync.resynchronise(GAP);

        channels.complete(List.of(channel("2", "Stasis")));

        settle();
        done.join();
        assertThat(ids(concluded)).containsExactly("ChannelVanished 1");
        assertThat(concluded.get(0).keys()).containsExactly(new Key(Key.Kind.CHANNEL, "1", "", "", "ivr"));
    }

    @Test
    void endThatIsHeardMeanwhileIsNotToldTwice() {
        hear("StasisStart", "1");
        CompletableFuture<Void> done = resync.resynchronise(GAP);
        channels.complete(List.of());

        hear("ChannelDestroyed", "1");

        settle();
        done.join();
        assertThat(concluded).isEmpty();
    }

    @Test
    void beginningThatIsHeardMeanwhileIsNotToldTwice() {
        CompletableFuture<Void> done = resync.resynchronise(GAP);
        channels.complete(List.of(channel("1", "Stasis")));

        hear("StasisStart", "1");

        settle();
        done.join();
        assertThat(concluded).isEmpty();
    }

    @Test
    void channelThatBeganAfterTheLookIsNotMissedInIt() {
        CompletableFuture<Void> done = resync.resynchronise(GAP);

        hear("StasisStart", "1");
        channels.complete(List.of());

        settle();
        done.join();
        assertThat(concluded).isEmpty();
        assertThat(resources.size()).isEqualTo(1);
    }

    @Test
    void channelThatBeganAndEndedDuringTheLookIsNotTold() {
        CompletableFuture<Void> done = resync.resynchronise(GAP);
        channels.complete(List.of(channel("1", "Stasis")));

        hear("StasisStart", "1");
        hear("ChannelDestroyed", "1");

        settle();
        done.join();
        assertThat(concluded).isEmpty();
    }

    @Test
    void channelThatReturnedUnheardAfterItsEndWasHeardHasAppeared() {
        hear("StasisStart", "1");
        hear("StasisEnd", "1");
        CompletableFuture<Void> done = resync.resynchronise(GAP);

        channels.complete(List.of(channel("1", "Stasis")));

        settle();
        done.join();
        assertThat(concluded).singleElement().isInstanceOf(ChannelAppeared.class);
    }

    @Test
    void channelWhoseRequestIsUnderWayIsNotMissed() {
        resources.expect(Key.channel("1"), "ivr");
        CompletableFuture<Void> done = resync.resynchronise(GAP);

        channels.complete(List.of());

        settle();
        done.join();
        assertThat(concluded).isEmpty();
    }

    @Test
    void channelThatWasMadeInTheGapAndIsGoneHasVanished() {
        resources.expect(Key.channel("1"), "ivr");
        resources.made(Key.channel("1"), "ivr");
        CompletableFuture<Void> done = resync.resynchronise(GAP);

        channels.complete(List.of());

        settle();
        done.join();
        assertThat(concluded).singleElement().isInstanceOf(ChannelVanished.class);
    }

    @Test
    void answerThatComesAfterTheEndRevivesNothing() {
        hear("ChannelDestroyed", "1");

        resources.made(Key.channel("1"), "ivr");

        assertThat(resources.size()).isZero();
    }

    @Test
    void channelThatLeftTheApplicationHasVanishedAndOneThatNeverEnteredHasNot() {
        hear("StasisStart", "left");
        hear("ChannelCreated", "outside");
        CompletableFuture<Void> done = resync.resynchronise(GAP);

        channels.complete(List.of(channel("left", "Dial"), channel("outside", "Dial")));

        settle();
        done.join();
        assertThat(ids(concluded)).containsExactly("ChannelVanished left");
        assertThat(((ChannelVanished) concluded.get(0)).channel()).isPresent();
    }

    @Test
    void bridgeThatIsGoneHasVanished() {
        resources.note(Messages.decode(
                "{\"type\":\"BridgeCreated\",\"application\":\"ivr\",\"bridge\":{\"id\":\"b\",\"channels\":[]}}"));
        CompletableFuture<Void> done = resync.resynchronise(GAP);

        channels.complete(List.of());

        settle();
        done.join();
        assertThat(concluded).singleElement().isInstanceOf(BridgeVanished.class);
    }

    @Test
    void secondComparisonFindsNothingNew() {
        hear("StasisStart", "1");
        channels.complete(List.of(channel("2", "Stasis")));
        compare();
        assertThat(ids(concluded)).containsExactly("ChannelVanished 1", "ChannelAppeared 2");
        concluded.clear();

        compare();

        assertThat(concluded).isEmpty();
    }

    @Test
    void comparisonThatIsAbandonedConcludesNothing() {
        hear("StasisStart", "1");
        CompletableFuture<Void> done = resync.resynchronise(GAP);

        done.cancel(true);
        channels.complete(List.of());
        compare();

        assertThat(ids(concluded)).containsExactly("ChannelVanished 1");
    }

    @Test
    void aSourceThatWasSubscribedToTwiceIsKeptUntilItIsUnsubscribedFromTwice() {
        Key ivr = Key.of(Key.Kind.APPLICATION, "ivr");
        sources.granted(ApplicationSubscribeRequest.of(ivr, List.of("bridge:a", "bridge:b")));
        sources.granted(ApplicationSubscribeRequest.of(ivr, List.of("bridge:a", "bridge:c")));
        sources.granted(ApplicationSubscribeRequest.of(ivr, List.of("bridge:c")));
        sources.granted(ApplicationUnsubscribeRequest.of(ivr, List.of("bridge:a", "bridge:b", "bridge:none")));

        assertThat(sources.missing(Application.fromJson(application)))
                .containsExactly("bridge:a", "bridge:c", "bridge:c");
    }

    @Test
    void onlyMissingSourcesAreSubscribedAgain() {
        application = "{\"name\":\"ivr\",\"channel_ids\":[\"__AST_CHANNEL_ALL_TOPIC\"],\"bridge_ids\":[\"b\"],"
                + "\"endpoint_ids\":[],\"device_names\":[]}";
        sources.granted(ApplicationSubscribeRequest.of(
                Key.of(Key.Kind.APPLICATION, "ivr"),
                List.of("channel:1", "bridge:b", "deviceState:d", "endpoint:PJSIP")));
        channels.complete(List.of());

        compare();

        assertThat(requests)
                .filteredOn(ApplicationSubscribeRequest.class::isInstance)
                .containsExactly(
                        ApplicationSubscribeRequest.of(Key.of(Key.Kind.APPLICATION, "ivr"), List.of("deviceState:d")),
                        ApplicationSubscribeRequest.of(Key.of(Key.Kind.APPLICATION, "ivr"), List.of("endpoint:PJSIP")));
    }

    @Test
    void endsAreRememberedUpToABound() {
        for (int i = 0; i < 2 * LiveResources.REMEMBERED_ENDS; i++) {
            hear("StasisStart", "c" + i);
            hear("ChannelDestroyed", "c" + i);
        }

        resources.made(Key.channel("c0"), "ivr");
        resources.made(Key.channel("c" + (2 * LiveResources.REMEMBERED_ENDS - 1)), "ivr");

        assertThat(resources.size()).isEqualTo(1);
    }
}
