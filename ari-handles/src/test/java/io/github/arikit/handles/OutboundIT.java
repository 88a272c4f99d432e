package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.AriServer;
import io.github.arikit.core.AriServerConfig;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.TransportMode;
import io.github.arikit.core.error.AriException;
import io.github.arikit.generated.event.ChannelUserevent;
import io.github.arikit.generated.event.StasisEnd;
import io.github.arikit.generated.event.StasisStart;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asterisk connects to us: for as long as it lives, and for each call. */
class OutboundIT {
    private static final String PERSISTENT = "outbound";
    private static final String PER_CALL = "outbound-per-call";

    private final BlockingQueue<AriClient> persistent = new LinkedBlockingQueue<>();
    private final BlockingQueue<AriClient> perCall = new LinkedBlockingQueue<>();
    private final BlockingQueue<StasisStart> starts = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> userEvents = new LinkedBlockingQueue<>();
    private final Set<String> types = ConcurrentHashMap.newKeySet();
    private final Set<String> requests = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<String> states = new LinkedBlockingQueue<>();
    private final AriMetrics metrics = new AriMetrics() {
        @Override
        public void onMessage(String type, int bytes) {
            types.add(type);
        }

        @Override
        public void onRequest(Operation operation, RequestOutcome outcome, Duration time) {
            requests.add(operation.id() + " " + outcome);
        }
    };
    private final ConnectionListener listener = new ConnectionListener() {
        @Override
        public void onConnected() {
            states.add("connected");
        }

        @Override
        public void onClosed(@Nullable AriException cause) {
            states.add(cause == null ? "closed" : "lost");
        }
    };
    private AsteriskUnderTest asterisk;
    private AriServer server;
    private AriClient inbound;

    @BeforeEach
    void listen() {
        asterisk = AsteriskUnderTest.start();
        int port = asterisk.outboundPort();
        server = listen(port);
        asterisk.connectOutbound(server.port());
        inbound = Ari.connect(asterisk.config("inbound-" + ResourceIds.next())
                .transport(TransportMode.HTTP)
                .build());
    }

    private AriServer listen(int port) {
        AriServerConfig config = AriServerConfig.builder()
                .port(port)
                .user("asterisk", "arikit-test-only")
                .metrics(metrics)
                .listener(listener)
                .build();
        return Ari.server(config).filterEvents().listen(client -> {
            client.subscribe(ChannelUserevent.class).listen(Runnable::run, event -> userEvents.add(event.eventName()));
            client.onStasisStart((channel, start) -> {
                starts.add(start);
                channel.answer();
            });
            (client.application().startsWith(PER_CALL) ? perCall : persistent).add(client);
        });
    }

    @AfterEach
    void stop() {
        inbound.close();
        server.close();
        asterisk.close();
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T element = queue.poll(AsteriskUnderTest.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(element).isNotNull();
        return element;
    }

    /** Calls an application from the inbound client, which keeps the near end. */
    private ChannelHandle call(String application) {
        return inbound.stageOriginate(asterisk.endpointInto(application), options -> options.app(inbound.application()))
                .exec();
    }

    @Test
    void persistentConnectionServesCalls() throws Exception {
        AriClient client = next(persistent);

        ChannelHandle caller = call(PERSISTENT);
        StasisStart start = next(starts);

        assertThat(client.applicationNames()).contains(PERSISTENT);
        assertThat(start.application()).isEqualTo(PERSISTENT);
        try (var end = client.channel(start.channel().id()).subscribe(StasisEnd.class)) {
            caller.hangup();
            end.next(AsteriskUnderTest.PATIENCE);
        }
    }

    @Test
    void connectionsAreMeasuredAndWatched() throws Exception {
        AriClient client = next(persistent);

        call(PERSISTENT).hangup();
        next(starts);

        assertThat(next(states)).isEqualTo("connected");
        assertThat(types).contains("ApplicationRegistered", "StasisStart");
        assertThat(requests).contains("asterisk.getInfo ANSWERED");
        client.close();
        assertThat(next(states)).isEqualTo("closed");
    }

    @Test
    void onlyWhatIsSubscribedToIsSent() throws Exception {
        AriClient client = next(persistent);
        List<?> allowed = client.applications().get(Key.application(PERSISTENT)).eventsAllowed();

        assertThat(allowed)
                .extracting("type")
                .contains("StasisStart", "ChannelUserevent", "RESTResponse")
                .doesNotContain("ChannelVarset");
    }

    @Test
    void requestsGoOverTheConnectionOfAsterisk() throws Exception {
        AriClient client = next(persistent);

        assertThat(client.server().version()).isEqualTo(inbound.server().version());
        assertThat(client.applications().get(Key.application(PERSISTENT)).name())
                .isEqualTo(PERSISTENT);
        assertThat(catchThrowable(
                        () -> client.storedRecording(Key.storedRecording("x")).getFile()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("over HTTP only");
    }

    @Test
    void whatHappenedWhileNobodyListenedIsDeliveredAfterwards() throws Exception {
        AriClient before = next(persistent);
        int port = server.port();
        server.close();
        inbound.events().userEvent("while-away", PERSISTENT);

        server = listen(port);
        AriClient after = next(persistent);

        assertThat(next(userEvents)).isEqualTo("while-away");
        assertThat(after).isNotSameAs(before);
        before.awaitClose();
    }

    @Test
    void eachCallHasAConnectionWithAnApplicationOfItsOwn() throws Exception {
        ChannelHandle first = call(PER_CALL);
        ChannelHandle second = call(PER_CALL);
        AriClient one = next(perCall);
        AriClient other = next(perCall);

        StasisStart start = next(starts);
        next(starts);

        assertThat(one.application()).startsWith(PER_CALL + ":Local/");
        assertThat(other.application()).isNotEqualTo(one.application());
        assertThat(start.application()).isIn(one.application(), other.application());
        one.events().userEvent("for-this-call", one.application());
        assertThat(next(userEvents)).isEqualTo("for-this-call");
        first.hangup();
        second.hangup();
        one.awaitClose();
        other.awaitClose();
    }
}
