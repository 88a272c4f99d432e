package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.SubscriptionClosedException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.BridgeDestroyed;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.Dial;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.HasChannel;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.generated.event.StasisStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AriClientTest {
    private final FakeConnection asterisk = FakeConnection.of("22.10.1", "sales", "support");
    private final AriClient ari = asterisk.connect();

    @AfterEach
    void close() {
        ari.close();
    }

    private static StasisStart start(String channel, String application) {
        return StasisStart.fromJson("{\"type\":\"StasisStart\",\"application\":\"" + application
                + "\",\"asterisk_id\":\"node-1\",\"args\":[],\"channel\":{\"id\":\"" + channel + "\"}}");
    }

    private static ChannelDtmfReceived digit(String channel, String application, int digit) {
        return ChannelDtmfReceived.fromJson("{\"type\":\"ChannelDtmfReceived\",\"application\":\"" + application
                + "\",\"asterisk_id\":\"node-1\",\"digit\":\"" + digit + "\",\"duration_ms\":100,\"channel\":{\"id\":\""
                + channel + "\"}}");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    @Test
    void aHandleIsLocal() {
        ari.channel("17");
        ari.bridge(Key.bridge("b"));
        ari.playback("p");
        ari.liveRecording("r");
        ari.storedRecording("r");
        ari.endpoint("PJSIP", "alice");
        ari.deviceState("Stasis:a");
        ari.mailbox("m");
        ari.application("sales");
        ari.sound("beep");
        ari.module("res_ari.so");
        ari.logChannel("full");
        ari.config("res_pjsip", "endpoint", "alice");
        ari.textMessage("sip:me");
        ari.asterisk();

        assertThat(asterisk.sent()).isEmpty();
        assertThatThrownBy(() -> ari.channel(Key.bridge("b"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalApplicationsShareOneClient() throws Exception {
        CompletableFuture<ChannelHandle> served = new CompletableFuture<>();
        ari.onStasisStart(served::complete);

        asterisk.emit(start("c", "support"));

        ChannelHandle call = served.get(20, TimeUnit.SECONDS);
        assertThat(ari.applicationNames()).containsExactly("sales", "support");
        assertThat(call.key().app()).isEqualTo("support");
        try (Subscription<ChannelDtmfReceived> digits = call.subscribe(ChannelDtmfReceived.class)) {
            asterisk.emit(digit("c", "support", 1));
            assertThat(digits.next(Duration.ofSeconds(20)).digit()).isEqualTo("1");
        }
    }

    @Test
    void aStagedChannelBelongsToTheApplicationItWillEnter() {
        ChannelHandle channel = ari.stageOriginate("Local/1", options -> options.app("support"));

        try (Subscription<StasisStart> start = channel.subscribe(StasisStart.class)) {
            asterisk.emit(start(channel.id(), "support"));

            assertThat(start.poll(Duration.ZERO)).isPresent();
        }
    }

    @Test
    void anOriginationGoesToTheApplicationUnlessItIsToGoElsewhere() {
        asterisk.answer("channels.originate", "{\"id\":\"c\"}");

        ari.stageOriginate("Local/1").exec();
        ari.stageOriginate("Local/1", options -> options.context("default").extension("100"))
                .exec();

        assertThat(asterisk.calls().get(0).query())
                .anyMatch(argument ->
                        argument.name().equals("app") && argument.value().equals("sales"));
        assertThat(asterisk.calls().get(1).query())
                .noneMatch(argument -> argument.name().equals("app"));
    }

    @Test
    void eventsOfOneResourceAreHandledInOrderAndThoseOfOthersMeanwhile() {
        int events = 500;
        List<String> first = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(events);
        CountDownLatch other = new CountDownLatch(1);
        AtomicBoolean overlapping = new AtomicBoolean();
        AtomicBoolean busy = new AtomicBoolean();
        ari.on(ChannelDtmfReceived.class, event -> {
            if (event.channel().id().equals("other")) {
                other.countDown();
                return;
            }
            overlapping.compareAndSet(false, busy.getAndSet(true));
            await(other); // Only a lane of its own lets the other resource get through.
            first.add(event.digit());
            busy.set(false);
            done.countDown();
        });

        for (int i = 0; i < events; i++) {
            asterisk.emit(digit("first", "sales", i));
        }
        asterisk.emit(digit("other", "sales", 0));

        await(done);
        assertThat(overlapping).isFalse();
        assertThat(first).extracting(Integer::parseInt).isSorted().hasSize(events);
    }

    @Test
    void handlersOfTwoSubscriptionsForOneCallDoNotWaitForEachOther() {
        CountDownLatch digitSeen = new CountDownLatch(1);
        CountDownLatch served = new CountDownLatch(1);
        ari.on(ChannelDtmfReceived.class, event -> digitSeen.countDown());
        ari.onStasisStart(call -> {
            await(digitSeen);
            served.countDown();
        });

        asterisk.emit(start("c", "sales"));
        asterisk.emit(digit("c", "sales", 1));

        await(served);
    }

    @Test
    void anEventReachesAllResourcesItConcerns() {
        concerns(
                Dial.fromJson(
                        "{\"type\":\"Dial\",\"dialstatus\":\"\",\"caller\":{\"id\":\"a\"},\"peer\":{\"id\":\"b\"}}"),
                Key.channel("a"),
                Key.channel("b"));
        concerns(
                ChannelEnteredBridge.fromJson("{\"type\":\"ChannelEnteredBridge\",\"channel\":{\"id\":\"c\"},"
                        + "\"bridge\":{\"id\":\"r\",\"channels\":[\"c\",\"d\"]}}"),
                Key.channel("c"),
                Key.channel("d"),
                Key.bridge("r"));
        concerns(
                PlaybackFinished.fromJson(
                        "{\"type\":\"PlaybackFinished\",\"playback\":{\"id\":\"p\",\"target_uri\":\"bridge:r\"}}"),
                Key.playback("p"),
                Key.bridge("r"));
        concerns(
                BridgeDestroyed.fromJson("{\"type\":\"BridgeDestroyed\",\"bridge\":{\"id\":\"r\",\"channels\":[]}}"),
                Key.bridge("r"));
    }

    private void concerns(Event event, Key... keys) {
        List<Subscription<Event>> concerned = new ArrayList<>();
        for (Key key : keys) {
            concerned.add(ari.subscribe(key, Event.class));
        }
        try (Subscription<Event> stranger = ari.subscribe(Key.channel("stranger"), Event.class)) {
            asterisk.emit(event);

            assertThat(concerned).allSatisfy(subscription -> {
                assertThat(subscription.poll(Duration.ZERO)).contains(event);
                assertThat(subscription.poll(Duration.ZERO)).isEmpty();
            });
            assertThat(stranger.poll(Duration.ZERO)).isEmpty();
        }
        concerned.forEach(Subscription::close);
    }

    @Test
    void aFamilyOfEventsIsSubscribedToByTheInterfaceTheyShare() {
        try (Subscription<HasChannel> channels = ari.subscribe(HasChannel.class)) {
            asterisk.emit(BridgeDestroyed.fromJson("{\"type\":\"BridgeDestroyed\",\"bridge\":{\"id\":\"r\"}}"));
            asterisk.emit(digit("c", "sales", 7));

            assertThat(channels.next(Duration.ofSeconds(1)).channel().id()).isEqualTo("c");
        }
    }

    @Test
    void closingLetsAHandlerFinishItsRequestsAndWakesWhoWaits() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<String> end = new CompletableFuture<>();
        ari.onStasisStart(call -> {
            try (Subscription<ChannelDtmfReceived> digits = call.subscribe(ChannelDtmfReceived.class)) {
                waiting.countDown();
                digits.next(Duration.ofMinutes(5));
            } catch (SubscriptionClosedException e) {
                call.hangup();
                end.complete("hung up");
            }
        });
        asterisk.emit(start("c", "sales"));
        await(waiting);

        ari.close();

        assertThat(end.getNow("not done when close had returned")).isEqualTo("hung up");
        assertThat(asterisk.sent()).containsExactly("DELETE /channels/c");
        assertThat(asterisk.sentBeforeClose()).isEqualTo(asterisk.calls().size());
    }

    @Test
    void closingSendsNothingForTheSubscriptionsThatAreOpen() {
        for (int i = 0; i < 100; i++) {
            ari.channel("c" + i).subscribe(Event.class);
        }
        List<String> before = List.copyOf(asterisk.sent());

        ari.close();

        assertThat(asterisk.sent()).isEqualTo(before);
    }

    @Test
    void closingWaitsForARequestThatIsUnderWay() {
        CountDownLatch sending = new CountDownLatch(1);
        asterisk.before("channels.hangup", () -> {
            sending.countDown();
            Thread.yield();
        });
        CompletableFuture<Void> hangup = ari.channel("c").hangupAsync();
        await(sending);

        ari.close();

        assertThat(hangup).isCompleted();
    }

    @Test
    void whatDependsOnARequestMayCloseTheClient() throws Exception {
        CompletableFuture<Duration> took = new CompletableFuture<>();
        CountDownLatch attached = new CountDownLatch(1);
        asterisk.before("channels.hangup", () -> await(attached));

        ari.channel("c").hangupAsync().thenRun(() -> {
            long begin = System.nanoTime();
            ari.close();
            took.complete(Duration.ofNanos(System.nanoTime() - begin));
        });
        attached.countDown();

        assertThat(took.get(20, TimeUnit.SECONDS)).isLessThan(AriClient.CLOSE_TIMEOUT);
    }

    @Test
    void aHandlerMayCloseTheClient() throws Exception {
        ari.onStasisStart(call -> ari.close());

        asterisk.emit(start("c", "sales"));
        ari.awaitClose();

        assertThatThrownBy(() -> ari.subscribe(Event.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingEndsOpenDialogsAndWakesWhoWaitsForTheirEvents() throws Exception {
        Dialog dialog = ari.openDialog("d1");
        Subscription<Event> events = dialog.subscribe(Event.class);
        CompletableFuture<Event> next = events.first();

        ari.close();

        assertThat(next)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(SubscriptionClosedException.class);
        assertThat(events.isOpen()).isFalse();
        assertThat(asterisk.dialogs()).isEmpty();
        assertThatThrownBy(() -> ari.openDialog("d2")).isInstanceOf(IllegalStateException.class);
        assertThat(asterisk.dialogs()).isEmpty();
    }

    @Test
    void aDialogThatWasClosedIsForgotten() {
        ari.openDialog("d1").close();

        assertThat(asterisk.dialogs()).isEmpty();
        assertThat(ari.openDialogs()).isZero();
    }

    @Test
    void closingTwiceIsFine() {
        ari.close();
        ari.close();
    }
}
