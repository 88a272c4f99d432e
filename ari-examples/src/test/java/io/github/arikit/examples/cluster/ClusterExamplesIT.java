package io.github.arikit.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.core.event.Subscription;
import io.github.arikit.generated.event.ChannelDestroyed;
import io.github.arikit.generated.event.ChannelEnteredBridge;
import io.github.arikit.generated.event.PlaybackFinished;
import io.github.arikit.handles.AriClient;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.nats.AriNats;
import io.github.arikit.nats.AriNatsConfig;
import io.github.arikit.nats.AriProxy;
import io.github.arikit.nats.AriProxyConfig;
import io.github.arikit.nats.bus.NatsSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples over NATS as tests, on two real Asterisks. */
class ClusterExamplesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String application = "examples-" + ResourceIds.next();
    private AriProxy first;
    private AriProxy second;
    private AriClient ari;

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            boolean real = System.getProperty("ari.asterisk", "double").equals("real");
            assertThat(real && "true".equals(System.getenv("CI")))
                    .as("in CI, and " + variable + " is not set")
                    .isFalse();
            assumeTrue(false, variable + " is not set: see infra/nats/README.md");
            return fail("a skipped test goes no further");
        }
        return value;
    }

    @BeforeEach
    void start() {
        String nats = required("MESSAGEBUS_URL");
        List<String> urls = List.of(required("ARI_URL"), required("ARI_URL_B"));
        first = proxy(nats, urls.get(0));
        second = proxy(nats, urls.get(1));
        ari = AriNats.connect(
                AriNatsConfig.builder().url(nats).applications(application).build());
        while (ari.nodes().size() < 2) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private AriProxy proxy(String nats, String url) {
        AriConfig asterisk = AriConfig.builder()
                .url(url)
                .username(required("ARI_USERNAME"))
                .password(required("ARI_PASSWORD"))
                .applications(application)
                .build();
        return AriProxy.start(AriProxyConfig.of(asterisk, NatsSettings.of(nats, "examples")));
    }

    @AfterEach
    void close() {
        if (ari != null) {
            ari.close();
            first.close();
            second.close();
        }
    }

    @Test
    void aClickCallsAnnouncesAndHangsUp() throws Exception {
        try (ClickToCall clickToCall = ClickToCall.start(ari, 0);
                Subscription<PlaybackFinished> finished = ari.subscribe(PlaybackFinished.class);
                Subscription<ChannelDestroyed> ended = ari.subscribe(ChannelDestroyed.class)) {
            URI uri = URI.create("http://127.0.0.1:" + clickToCall.port() + "/?endpoint=Local/silent@default");
            HttpRequest click = HttpRequest.newBuilder(uri)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(click, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            finished.next(PATIENCE);
            ended.next(PATIENCE);
        }
    }

    @Test
    void aConferenceTakesCallersOfBothNodesAndConnectsTheirBridges() {
        new ClusterConference(ari, "Local/silent@default").open();
        Set<String> bridges = new HashSet<>();
        try (Subscription<ChannelEnteredBridge> entered = ari.subscribe(ChannelEnteredBridge.class)) {
            ChannelHandle one = ari.stageOriginate("Local/silent@default").exec();
            ChannelHandle other = ari.stageOriginate("Local/silent@default").exec();
            assertThat(one.key().node()).isNotEqualTo(other.key().node());
            // Two callers, and the leg between the bridges.
            for (int i = 0; i < 3; i++) {
                bridges.add(entered.next(PATIENCE).bridge().id());
            }
            assertThat(bridges).hasSize(2);
            one.hangup();
            other.hangup();
        }
        bridges.forEach(id -> ari.bridge(id).destroy());
    }
}
