package io.github.arikit.core.event;

import static io.github.arikit.core.event.TestEvents.BRIDGE;
import static io.github.arikit.core.event.TestEvents.CHANNEL;
import static io.github.arikit.core.event.TestEvents.OTHER_CHANNEL;
import static io.github.arikit.core.event.TestEvents.dtmf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.TestEvents.Dtmf;
import io.github.arikit.core.event.TestEvents.Event;
import io.github.arikit.core.event.TestEvents.Hangup;
import io.github.arikit.core.event.TestEvents.HasPlayback;
import io.github.arikit.core.event.TestEvents.PlaybackFinished;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventRouterTest {
    private final RecordingErrorHandler errors = new RecordingErrorHandler();
    private final EventRouter router = new EventRouter(Runnable::run, errors);

    private static <E> List<E> drain(Subscription<E> subscription) {
        List<E> events = new ArrayList<>();
        Optional<E> next = subscription.poll(Duration.ZERO);
        while (next.isPresent()) {
            events.add(next.get());
            next = subscription.poll(Duration.ZERO);
        }
        return events;
    }

    @Test
    void anEventReachesWhoSubscribedToItsChannel() {
        Subscription<Dtmf> mine = router.subscribe(CHANNEL, Dtmf.class);
        Subscription<Dtmf> other = router.subscribe(OTHER_CHANNEL, Dtmf.class);

        router.publish(dtmf(1));

        assertThat(drain(mine)).containsExactly(dtmf(1));
        assertThat(drain(other)).isEmpty();
    }

    @Test
    void eventsOfAnotherTypeAreNotReceived() {
        Subscription<Hangup> hangups = router.subscribe(CHANNEL, Hangup.class);

        router.publish(dtmf(1));

        assertThat(drain(hangups)).isEmpty();
    }

    @Test
    void aSupertypeReceivesAllItsSubtypesInOrder() {
        Subscription<Event> all = router.subscribe(CHANNEL, Event.class);
        Hangup hangup = new Hangup(2, CHANNEL);

        router.publish(dtmf(1));
        router.publish(hangup);
        router.publish(dtmf(3));

        assertThat(drain(all)).containsExactly(dtmf(1), hangup, dtmf(3));
    }

    @Test
    void aFacetThatIsNoMessageCanBeSubscribedTo() {
        Subscription<HasPlayback> playbacks = router.subscribe(HasPlayback.class);
        PlaybackFinished finished = new PlaybackFinished(1, Key.playback("p1"));

        router.publish(dtmf(1));
        router.publish(finished);

        assertThat(drain(playbacks)).containsExactly(finished);
    }

    @Test
    void aTypeSubscribedToLaterIsFoundForMessagesSeenBefore() {
        Subscription<Dtmf> first = router.subscribe(Dtmf.class);
        router.publish(dtmf(1));

        Subscription<AriMessage> later = router.subscribe(AriMessage.class);
        router.publish(dtmf(2));

        assertThat(drain(first)).containsExactly(dtmf(1), dtmf(2));
        assertThat(drain(later)).containsExactly(dtmf(2));
    }

    @Test
    void anEmptyIdStandsForEveryResourceOfTheKind() {
        Subscription<Dtmf> channels = router.subscribe(Key.channel(""), Dtmf.class);

        router.publish(dtmf(1));
        router.publish(new Dtmf(2, BRIDGE));
        router.publish(new Dtmf(3));

        assertThat(drain(channels)).containsExactly(dtmf(1));
    }

    @Test
    void anIdWithoutAKindStandsForThatIdOfAnyKind() {
        Subscription<Dtmf> any = router.subscribe(Key.of(Key.Kind.NONE, "b1"), Dtmf.class);

        router.publish(dtmf(1));
        router.publish(new Dtmf(2, CHANNEL, BRIDGE));

        assertThat(drain(any)).containsExactly(new Dtmf(2, CHANNEL, BRIDGE));
    }

    @Test
    void noKindAndNoIdStandForEverything() {
        Subscription<Dtmf> everything = router.subscribe(Key.of(Key.Kind.NONE, ""), Dtmf.class);

        router.publish(dtmf(1));
        router.publish(new Dtmf(2));

        assertThat(drain(everything)).containsExactly(dtmf(1), new Dtmf(2));
    }

    @Test
    void anEventWithoutKeysReachesWhoNamesNoResource() {
        Subscription<Dtmf> everything = router.subscribe(Dtmf.class);
        Subscription<Dtmf> located = router.subscribe(Key.of(Key.Kind.NONE, "").withNode("pbx1"), Dtmf.class);
        Subscription<Dtmf> mine = router.subscribe(CHANNEL, Dtmf.class);

        router.publish(new Dtmf(1));

        assertThat(drain(everything)).hasSize(1);
        assertThat(drain(located)).hasSize(1);
        assertThat(drain(mine)).isEmpty();
    }

    @Test
    void aKeyWithAnEmptyIdOnAnEventIsNoWildcard() {
        Subscription<Dtmf> mine = router.subscribe(CHANNEL, Dtmf.class);
        Subscription<Dtmf> channels = router.subscribe(Key.channel(""), Dtmf.class);
        Subscription<Dtmf> everything = router.subscribe(Dtmf.class);

        router.publish(new Dtmf(1, Key.channel("")));

        assertThat(drain(mine)).isEmpty();
        assertThat(drain(channels)).isEmpty();
        assertThat(drain(everything)).hasSize(1);
    }

    @Test
    void locationsThatDifferKeepAnEventAway() {
        List<Key> wanted = List.of(
                CHANNEL.withNode("pbx1"),
                Key.channel("").withApp("ivr"),
                Key.of(Key.Kind.NONE, "").withDialog("d1"));
        List<Subscription<Dtmf>> subscriptions =
                wanted.stream().map(key -> router.subscribe(key, Dtmf.class)).toList();
        Key elsewhere = new Key(Key.Kind.CHANNEL, CHANNEL.id(), "pbx2", "d2", "queue");
        Key here = new Key(Key.Kind.CHANNEL, CHANNEL.id(), "pbx1", "d1", "ivr");

        router.publish(new Dtmf(1, elsewhere));
        router.publish(new Dtmf(2, here));

        assertThat(subscriptions)
                .allSatisfy(subscription ->
                        assertThat(drain(subscription)).extracting(Dtmf::number).containsExactly(2));
    }

    @Test
    void aLocationThatIsNotKnownMatches() {
        Subscription<Dtmf> here = router.subscribe(CHANNEL.withNode("pbx1"), Dtmf.class);
        Subscription<Dtmf> anywhere = router.subscribe(CHANNEL, Dtmf.class);

        router.publish(dtmf(1));
        router.publish(new Dtmf(2, CHANNEL.withNode("pbx1")));

        assertThat(drain(here)).hasSize(2);
        assertThat(drain(anywhere)).hasSize(2);
    }

    @Test
    void aSubscriptionReceivesAnEventOnceHoweverManyKeysMatch() {
        Subscription<Dtmf> channels = router.subscribe(Key.channel(""), Dtmf.class);
        Subscription<Event> several = router.subscription(Event.class)
                .keys(List.of(CHANNEL, OTHER_CHANNEL, BRIDGE, Key.channel("")))
                .key(Key.of(Key.Kind.NONE, ""))
                .only(Dtmf.class)
                .only(Event.class)
                .open();

        router.publish(new Dtmf(1, CHANNEL, BRIDGE, OTHER_CHANNEL, CHANNEL));

        assertThat(drain(channels)).hasSize(1);
        assertThat(drain(several)).hasSize(1);
    }

    @Test
    void theSecondKeyOfAKindCountsWhereTheFirstIsElsewhere() {
        Subscription<Dtmf> channels = router.subscribe(Key.channel("").withNode("pbx1"), Dtmf.class);

        router.publish(new Dtmf(1, CHANNEL.withNode("pbx2"), OTHER_CHANNEL.withNode("pbx1")));

        assertThat(drain(channels)).hasSize(1);
    }

    @Test
    void theSameEventPublishedTwiceIsReceivedTwice() {
        Subscription<Dtmf> several =
                router.subscription(Dtmf.class).key(CHANNEL).key(OTHER_CHANNEL).open();
        Dtmf event = dtmf(1);

        router.publish(event);
        router.publish(event);

        assertThat(drain(several)).hasSize(2);
    }

    @Test
    void severalKeysReceiveTheEventsOfEach() {
        Subscription<Dtmf> several =
                router.subscription(Dtmf.class).key(CHANNEL).key(BRIDGE).open();

        router.publish(dtmf(1));
        router.publish(new Dtmf(2, OTHER_CHANNEL));
        router.publish(new Dtmf(3, BRIDGE));

        assertThat(drain(several)).extracting(Dtmf::number).containsExactly(1, 3);
    }

    @Test
    void onlyTheNamedTypesAreReceived() {
        Subscription<Event> some = router.subscription(Event.class)
                .only(Hangup.class)
                .only(PlaybackFinished.class)
                .open();

        router.publish(dtmf(1));
        router.publish(new Hangup(2, CHANNEL));
        router.publish(new PlaybackFinished(3, CHANNEL));

        assertThat(drain(some)).extracting(Event::number).containsExactly(2, 3);
    }

    @Test
    void conditionsAreAllToHold() {
        Subscription<Dtmf> some = router.subscription(Dtmf.class)
                .where(event -> event.number() > 1)
                .where(event -> event.number() < 4)
                .open();

        TestEvents.dtmfs(6).forEach(router::publish);

        assertThat(drain(some)).extracting(Dtmf::number).containsExactly(2, 3);
    }

    @Test
    void aConditionThatThrowsKeepsTheEventAwayAndIsReported() {
        IllegalArgumentException mistake = new IllegalArgumentException("from the test");
        Subscription<Dtmf> broken = router.subscription(Dtmf.class)
                .where(event -> {
                    if (event.number() == 1) {
                        throw mistake;
                    }
                    return true;
                })
                .open();
        Subscription<Dtmf> neighbour = router.subscribe(Dtmf.class);

        router.publish(dtmf(1));
        router.publish(dtmf(2));

        assertThat(drain(broken)).containsExactly(dtmf(2));
        assertThat(drain(neighbour)).hasSize(2);
        assertThat(errors.failures).containsExactly(new RecordingErrorHandler.Failure(broken, dtmf(1), mistake));
    }

    @Test
    void anErrorHandlerThatThrowsDoesNotReachThePublisher() {
        EventRouter fragile = new EventRouter(Runnable::run, (subscription, event, error) -> {
            throw new IllegalStateException("from the test");
        });
        Subscription<Dtmf> broken = fragile.subscription(Dtmf.class)
                .where(event -> 1 / (event.number() - 1) > 0)
                .open();

        fragile.publish(dtmf(1));
        fragile.publish(dtmf(2));

        assertThat(drain(broken)).containsExactly(dtmf(2));
    }

    @Test
    void theBuilderOpensAsManySubscriptionsAsAsked() {
        SubscriptionBuilder<Dtmf> builder = router.subscription(Dtmf.class).key(CHANNEL);
        Subscription<Dtmf> first = builder.open();
        Subscription<Dtmf> second = builder.key(BRIDGE).open();

        router.publish(new Dtmf(1, BRIDGE));

        assertThat(drain(first)).isEmpty();
        assertThat(drain(second)).hasSize(1);
        assertThat(router.subscriptions()).isEqualTo(2);
    }

    @Test
    void aCapacityBelowOneIsRefused() {
        SubscriptionBuilder<Dtmf> builder = router.subscription(Dtmf.class);

        assertThatThrownBy(() -> builder.capacity(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 event");
    }

    @Test
    void aSubscriptionSaysWhatItIsTo() {
        assertThat(router.subscribe(Dtmf.class)).hasToString("Dtmf");
        assertThat(router.subscribe(CHANNEL, Dtmf.class)).hasToString("Dtmf for channel:17.80");
        assertThat(router.subscription(Event.class)
                        .only(Hangup.class)
                        .only(Dtmf.class)
                        .key(CHANNEL)
                        .key(BRIDGE)
                        .open()
                        .toString())
                .matches("Dtmf or Hangup for \\S+ and 1 more");
    }
}
