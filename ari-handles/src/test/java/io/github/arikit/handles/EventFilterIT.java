package io.github.arikit.handles;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.Key;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelVarset;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.StasisStart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The event filter on request: nothing that is subscribed to is hidden, and the rest is not sent. */
@Timeout(60)
class EventFilterIT {
    private final String application = "filter-" + ResourceIds.next();
    private final Map<String, AtomicLong> characters = new ConcurrentHashMap<>();
    private final AriMetrics metrics = new AriMetrics() {
        @Override
        public void onMessage(String type, int length) {
            characters.computeIfAbsent(type, added -> new AtomicLong()).addAndGet(length);
        }
    };
    private AsteriskUnderTest asterisk;

    @BeforeEach
    void start() {
        asterisk = AsteriskUnderTest.start();
    }

    @AfterEach
    void close() {
        asterisk.close();
    }

    private Ari.Builder client() {
        return Ari.builder(asterisk.config(application).metrics(metrics).build());
    }

    private static List<Object> allowed(AriClient ari) {
        return ari.applications().get(Key.of(Key.Kind.APPLICATION, ari.application())).eventsAllowed().stream()
                .map(entry -> entry.get("type"))
                .toList();
    }

    /** Makes a call, sets some variables and hangs up; returns how many characters of events that took. */
    private long call(AriClient ari) {
        characters.clear();
        ChannelHandle call = ari.stageOriginate("Local/answer@default", options -> options.app(ari.application()));
        try (Subscription<StasisStart> start = call.subscribe(StasisStart.class);
                Subscription<ChannelDestroyed> end = call.subscribe(ChannelDestroyed.class)) {
            call.exec();
            start.next(PATIENCE);
            for (int i = 0; i < 20; i++) {
                call.setChannelVar("X" + i, options -> options.value("y"));
            }
            call.hangup();
            end.next(PATIENCE);
        }
        return characters.values().stream().mapToLong(AtomicLong::get).sum();
    }

    @Test
    void whatNobodyIsSubscribedToIsNotSent() {
        long all;
        try (AriClient ari = client().connect()) {
            all = call(ari);
            assertThat(characters).containsKey("ChannelVarset");
        }
        try (AriClient ari = client().filterEvents().connect()) {

            long some = call(ari);

            System.out.printf("one call: %d characters of events, %d with the filter%n", all, some);
            assertThat(characters).containsKey("StasisStart").doesNotContainKey("ChannelVarset");
            assertThat(some).isLessThan(all / 2);
        }
    }

    @Test
    void typeIsLetThroughBeforeItsSubscriptionIsHandedOut() {
        try (AriClient ari = client().filterEvents().connect()) {
            assertThat(allowed(ari))
                    .contains("RESTResponse", "ApplicationReplaced")
                    .doesNotContain("ChannelVarset");
            ChannelHandle call = ari.stageOriginate("Local/answer@default", options -> options.app(application));
            try (Subscription<StasisStart> start = call.subscribe(StasisStart.class)) {
                call.exec();
                start.next(PATIENCE);
            }

            try (Subscription<ChannelVarset> sets = call.subscription(ChannelVarset.class)
                    .where(event -> event.variable().equals("X"))
                    .open()) {
                call.setChannelVar("X", options -> options.value("y"));

                assertThat(sets.next(PATIENCE).value()).isEqualTo("y");
            }
            call.hangup();
        }
    }

    @Test
    void subscriptionToAllEventsTurnsTheFilterOff() {
        try (AriClient ari = client().filterEvents().connect();
                Subscription<Event> all = ari.subscribe(Event.class)) {

            assertThat(allowed(ari)).isEmpty();
            assertThat(all.isOpen()).isTrue();
        }
    }

    @Test
    void typeIsHiddenAgainSomeTimeAfterItsLastSubscription() {
        try (AriClient ari = client().filterEvents(Duration.ofMillis(50)).connect()) {
            Subscription<ChannelVarset> first = ari.subscribe(ChannelVarset.class);
            Subscription<ChannelVarset> second = ari.subscribe(ChannelVarset.class);
            assertThat(allowed(ari)).contains("ChannelVarset");

            first.close();
            second.close();

            long end = System.nanoTime() + PATIENCE.toNanos();
            while (allowed(ari).contains("ChannelVarset")) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
            assertThat(allowed(ari)).contains("RESTResponse", "StasisStart");
        }
    }

    @Test
    void closingLeavesNoFilterBehind() {
        try (AriClient witness =
                Ari.connect(asterisk.config("witness-" + ResourceIds.next()).build())) {
            ChannelHandle call;
            try (AriClient ari = client().filterEvents().connect()) {
                call = ari.stageOriginate("Local/answer@default", options -> options.app(application));
                try (Subscription<StasisStart> start = call.subscribe(StasisStart.class)) {
                    call.exec();
                    start.next(PATIENCE);
                }
            }

            // The application is still there, because of its channel.
            assertThat(witness.applications()
                            .get(Key.of(Key.Kind.APPLICATION, application))
                            .eventsAllowed())
                    .isEmpty();
            witness.channel(call.id()).hangup();
        }
    }
}
