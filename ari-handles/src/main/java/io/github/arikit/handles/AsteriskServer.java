package io.github.arikit.handles;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.AsteriskRelease;
import io.github.arikit.core.Availability;
import io.github.arikit.core.Operation;
import io.github.arikit.core.error.AriUnavailableException;
import io.github.arikit.generated.AriApi;
import io.github.arikit.generated.model.AsteriskInfo;
import io.github.arikit.generated.model.SystemInfo;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Asterisk at the other end: what it is called, and what it offers. Immutable.
 *
 * @param node its entity id, which is the node of its keys; empty if it does not tell
 * @param version its version as it writes it, such as {@code 22.10.1~dfsg}
 * @param release its release; empty if the version does not tell, as with a build from a branch
 */
public record AsteriskServer(String node, String version, Optional<AsteriskRelease> release) {
    private static final int LONGEST_WORD = 40;

    private static final Logger LOG = LoggerFactory.getLogger(AsteriskServer.class);

    /** Returns a server of which only the node is known, so that every operation counts as offered. */
    static AsteriskServer unknown(String node) {
        return new AsteriskServer(node, "", Optional.empty());
    }

    /** Returns the server that presents itself so. */
    static AsteriskServer of(AsteriskInfo info) {
        Optional<SystemInfo> system = info.system();
        String version = system.map(SystemInfo::version).orElse("");
        AsteriskServer server =
                new AsteriskServer(system.map(SystemInfo::entityId).orElse(""), version, releaseOf(version));
        server.compareWithArtifact();
        return server;
    }

    private static Optional<AsteriskRelease> releaseOf(String version) {
        try {
            return Optional.of(AsteriskRelease.parse(version));
        } catch (IllegalArgumentException e) {
            LOG.debug("The version {} names no release, so every operation counts as offered", version);
            return Optional.empty();
        }
    }

    private void compareWithArtifact() {
        LOG.info("Connected to Asterisk {}, node {}", version, node);
        if (release.isPresent() && release.get().major() != AriApi.RELEASE.major()) {
            LOG.warn(
                    "This is Asterisk {}, and the client was generated for {}: depend on the artifact that matches",
                    release.get(),
                    AriApi.RELEASE);
        }
    }

    /**
     * Makes sure that this server offers what a request asks for: the operation, its parameters, and their values.
     *
     * @throws AriUnavailableException if its release does not; the message names the releases that do
     */
    void requireOffered(AriRequest<?> request) {
        if (release.isEmpty()) {
            return;
        }
        AriCall<?> call = request.toCall();
        Operation operation = call.operation();
        requireOffered(operation, operation.id(), operation.availability());
        for (AriCall.Argument argument : call.query()) {
            String parameter = operation.id() + "." + argument.name();
            requireOffered(operation, parameter, AriApi.since(parameter));
            if (argument.value() instanceof String value && isWord(value)) {
                requireOffered(operation, parameter + "=" + value, AriApi.since(parameter + "=" + value));
            }
        }
        call.body()
                .map(AriCall.Body::name)
                .map(name -> operation.id() + "." + name)
                .ifPresent(parameter -> requireOffered(operation, parameter, AriApi.since(parameter)));
    }

    /** Tells whether a value looks like one that releases can differ in. */
    private static boolean isWord(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean fits = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
            if (!fits) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= LONGEST_WORD;
    }

    private void requireOffered(Operation operation, String what, Availability availability) {
        AsteriskRelease actual = release.orElseThrow();
        if (!availability.includes(actual)) {
            throw new AriUnavailableException(operation, what, availability, actual);
        }
    }
}
