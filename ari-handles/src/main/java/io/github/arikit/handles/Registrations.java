package io.github.arikit.handles;

import io.github.arikit.core.AriConnection;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriNotFoundException;
import io.github.arikit.generated.model.Application;
import io.github.arikit.generated.request.ApplicationGetRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether somebody else serves our applications, before they are registered. */
final class Registrations {
    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Registrations() {}

    /** Warns about each application that is registered already. Failing to find out is no reason not to connect. */
    static void warnAboutOthers(AriConnection connection) {
        RequestSender sender = connection.withTimeout(PATIENCE);
        for (String name : connection.applications()) {
            try {
                Application there = sender.send(ApplicationGetRequest.of(Key.of(Key.Kind.APPLICATION, name)));
                LOG.warn(
                        "The application {} is registered already, with {} channels and {} bridges: if another client"
                                + " serves it, that one gets no more events from now on; if not, an earlier client has"
                                + " left them behind, and AriClient.resynchronise() tells of them",
                        name,
                        there.channelIds().size(),
                        there.bridgeIds().size());
                if (!there.eventsAllowed().isEmpty()
                        || !there.eventsDisallowed().isEmpty()) {
                    LOG.warn("The application {} has an event filter, which hides some events from this client", name);
                }
            } catch (AriNotFoundException e) {
                LOG.debug("The application {} is not registered yet", name);
            } catch (AriException e) {
                LOG.debug("Cannot tell whether applications are registered already", e);
                return;
            }
        }
    }
}
