package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.Operation;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.generated.AriApi;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that reads and needs no resource to be there. */
class ReadingIT {
    private static final Map<String, Function<AriClient, Object>> READS = Map.ofEntries(
            Map.entry("applications.list", ari -> ari.applications().list()),
            Map.entry("asterisk.getGlobalVar", ari -> ari.asterisk().getGlobalVar("ARIKIT_UNSET")),
            Map.entry("asterisk.getInfo", ari -> ari.asterisk().getInfo()),
            Map.entry("asterisk.listLogChannels", ari -> ari.asterisk().listLogChannels()),
            Map.entry("asterisk.listModules", ari -> ari.asterisk().listModules()),
            Map.entry("asterisk.ping", ari -> ari.asterisk().ping()),
            Map.entry("bridges.list", ari -> ari.bridges().list()),
            Map.entry("channels.list", ari -> ari.channels().list()),
            Map.entry("deviceStates.list", ari -> ari.deviceStates().list()),
            Map.entry("endpoints.list", ari -> ari.endpoints().list()),
            Map.entry("mailboxes.list", ari -> ari.mailboxes().list()),
            Map.entry("recordings.listStored", ari -> ari.recordings().listStored()),
            Map.entry("sounds.list", ari -> ari.sounds().list()));

    private static AsteriskUnderTest asterisk;
    private static AriClient ari;

    @BeforeAll
    static void connect() {
        asterisk = AsteriskUnderTest.start();
        ari = Ari.connect(asterisk.config("reading").build());
    }

    @AfterAll
    static void close() {
        ari.close();
        asterisk.close();
    }

    static Set<String> operations() {
        return READS.keySet();
    }

    @Test
    void everyOperationOfThatKindIsHere() {
        Set<String> specified = AriApi.operations().stream()
                .filter(operation -> operation.method() == HttpMethod.GET
                        && !operation.path().contains("{"))
                .map(Operation::id)
                .filter(id -> !id.equals("events.eventWebsocket")) // The event socket itself.
                .collect(Collectors.toSet());

        assertThat(READS.keySet()).isEqualTo(specified);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void itsAnswerIsReadWithNothingLeftOver(String operation) {
        if (operation.equals("mailboxes.list") && lacksMailboxes()) {
            assertThatThrownBy(() -> READS.get(operation).apply(ari)).isInstanceOf(AriNotFoundException.class);
            return;
        }

        Object answer = READS.get(operation).apply(ari);

        assertThat(Fidelity.deviations(answer)).isEmpty();
    }

    /** Debian builds Asterisk without the modules that mailboxes need. */
    private static boolean lacksMailboxes() {
        return asterisk.isReal()
                && ari.asterisk().listModules().stream()
                        .noneMatch(module -> module.name().equals("res_ari_mailboxes.so"));
    }

    @Test
    void theServerIsKnownByReleaseAndNode() {
        assertThat(ari.server().release()).isPresent();
        assertThat(ari.server().node()).isEqualTo(ari.asterisk().ping().asteriskId());
    }

    @Test
    void whatIsFoundThroughAListCanBeReadOneByOne() {
        String sound = ari.sounds().list().get(0).id();
        String module = ari.asterisk().listModules().get(0).name();

        assertThat(ari.sound(Key.sound(sound)).get().id()).isEqualTo(sound);
        assertThat(ari.module(Key.module(module)).get().name()).isEqualTo(module);
        assertThat(ari.application(Key.application("reading")).get().name()).isEqualTo("reading");
    }

    @Test
    void whatIsNotThereIsATypedErrorThatNamesIt() {
        ChannelHandle nobody = ari.channel("no-such-channel");

        assertThatThrownBy(nobody::get)
                .isInstanceOfSatisfying(AriNotFoundException.class, error -> {
                    assertThat(error.status()).isEqualTo(404);
                    assertThat(error.key()).contains(nobody.key());
                    assertThat(error.operation().id()).isEqualTo("channels.get");
                    assertThat(error.serverMessage()).isEqualTo("Channel not found");
                })
                .hasMessageContaining("GET /channels/no-such-channel answered 404");
    }
}
