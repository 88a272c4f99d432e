package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Starts a double for each test, and looks afterwards whether it kept to the specification itself. */
abstract class DoubleTest {
    AsteriskDouble asterisk;
    Client client;

    /** Changes the settings of the double. */
    void configure(AsteriskDoubleBuilder settings) {
        settings.speed(20);
    }

    @BeforeEach
    void startDouble() {
        AsteriskDoubleBuilder settings = AsteriskDouble.builder();
        configure(settings);
        asterisk = settings.start();
        client = new Client(asterisk);
    }

    @AfterEach
    void closeDouble() {
        asterisk.close();
        assertThat(asterisk.violations())
                .filteredOn(violation -> violation.origin() == SpecViolation.Origin.DOUBLE)
                .isEmpty();
    }

    /** Makes a call to an extension that answers, and waits until both halves are settled. */
    void call(EventSocket events, String app, String channelId) {
        assertThat(client.post("/channels?endpoint=Local/1000@default&app=" + app + "&channelId=" + channelId)
                        .status())
                .isEqualTo(200);
        events.await("StasisStart");
        events.await("ChannelDialplan");
    }
}
