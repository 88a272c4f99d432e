package io.github.arikit.handles.fault;

import static io.github.arikit.handles.AsteriskUnderTest.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ConnectionState;
import io.github.arikit.core.ReconnectPolicy;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelUserevent;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.AsteriskUnderTest;
import io.github.arikit.handles.fault.NamedFault.Sees;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fifty ways in which the event connection can fail. Whatever it is, the application sees each event once and in order,
 * or is told that some may be missing, and the connection is whole afterwards.
 */
@Timeout(60)
class FaultIT {
    private static final ReconnectPolicy QUICK =
            new ReconnectPolicy(Duration.ofMillis(20), Duration.ofMillis(100), 0.5, ReconnectPolicy.ENDLESS);
    private static final int EVENTS = 9;

    private final String application = "fault-" + ResourceIds.next();
    private final StateLog states = new StateLog();
    private final List<Integer> seen = new ArrayList<>();
    private AsteriskUnderTest asterisk;
    private FaultProxy proxy;
    private AriClient other;
    private int sent;

    @BeforeEach
    void start() throws Exception {
        asterisk = AsteriskUnderTest.start();
        AriConfig direct = asterisk.config("other-" + ResourceIds.next()).build();
        other = Ari.connect(direct);
        proxy = new FaultProxy(URI.create(direct.url().toString()));
    }

    @AfterEach
    void close() throws Exception {
        other.close();
        proxy.close();
        asterisk.close();
    }

    private AriConfig config(NamedFault fault) {
        boolean silence = fault.sees() == Sees.A_GAP_AFTER_SILENCE;
        return asterisk.config(application)
                .url(proxy.url())
                .reconnect(QUICK)
                .connectTimeout(Duration.ofMillis(500))
                .connectionLostAfter(silence ? Duration.ofMillis(600) : Duration.ofSeconds(30))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostSilently(NamedFault fault) throws Exception {
        try (AriClient ari = Ari.builder(config(fault)).listener(states).connect();
                Subscription<ChannelUserevent> events = ari.subscription(ChannelUserevent.class)
                        .where(event -> event.eventName().startsWith("n"))
                        .open()) {
            send();
            read(events);
            assertThat(seen).isEqualTo(upTo(EVENTS));

            fault.begin(proxy);
            send();
            awaitEffect(fault, events);
            fault.end(proxy);
            recover(fault, ari);
            int before = sent;
            send();
            read(events);

            assertThat(seen).isSorted().doesNotHaveDuplicates();
            assertThat(seen)
                    .containsAll(IntStream.rangeClosed(before + 1, sent).boxed().toList());
            boolean all = seen.equals(upTo(sent));
            boolean told = states.count("INTERRUPTED") > 0;
            System.out.printf(
                    "%s: %d of %d events seen, %d interruptions told, %d sockets%n",
                    fault, seen.size(), sent, states.count("INTERRUPTED"), proxy.eventSockets());
            assertThat(all || told).as("what is missing was told").isTrue();
            assertWhatWasSeen(fault, all);
            assertThat(ari.state().isConnected()).isTrue();
            assertThat(events.dropped()).isZero();
        }
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private void send() {
        for (int i = 0; i < EVENTS; i++) {
            sent++;
            try {
                other.events().userEvent("n" + sent, application);
            } catch (AriNotFoundException e) {
                // The application is away, so this one is missing, and has to be told as such.
                assertThat(states.count("CONNECTED")).isPositive();
            }
        }
    }

    /** Reads until the newest event was seen. */
    private void read(Subscription<ChannelUserevent> events) {
        while (seen.isEmpty() || seen.get(seen.size() - 1) < sent) {
            seen.add(Integer.parseInt(events.next(PATIENCE).eventName().substring(1)));
        }
    }

    private void awaitEffect(NamedFault fault, Subscription<ChannelUserevent> events) throws InterruptedException {
        switch (fault.sees()) {
            // What is still on its way when the fault ends would pass without it, or be lost in it.
            case NOTHING -> read(events);
            case A_REPORT -> states.await("UNDECODABLE");
            case A_GAP, A_GAP_AFTER_SILENCE -> states.await("INTERRUPTED");
            case AN_OUTAGE -> states.await("INTERRUPTED", 4);
            case A_REFUSAL -> states.await("REFUSED");
        }
    }

    private void recover(NamedFault fault, AriClient ari) throws InterruptedException {
        switch (fault.sees()) {
            case NOTHING, A_REPORT -> {}
            case A_GAP, A_GAP_AFTER_SILENCE, AN_OUTAGE -> states.await("RESYNCHRONISED");
            case A_REFUSAL -> {
                assertThat(ari.state()).isEqualTo(ConnectionState.REFUSED);
                ari.resume();
                states.await("RESYNCHRONISED");
            }
        }
    }

    private void assertWhatWasSeen(NamedFault fault, boolean all) {
        switch (fault.sees()) {
            case NOTHING -> {
                assertThat(all).isTrue();
                assertThat(states.all()).containsExactly("CONNECTING", "CONNECTED");
            }
            case A_REPORT -> {
                assertThat(all).isTrue();
                assertThat(states.all()).containsExactly("CONNECTING", "CONNECTED", "UNDECODABLE");
            }
            case A_GAP, A_GAP_AFTER_SILENCE, AN_OUTAGE ->
                assertThat(states.all()).doesNotContain("REFUSED", "REPLACED", "CLOSED");
            case A_REFUSAL -> assertThat(states.count("REFUSED")).isEqualTo(1);
        }
    }
}
