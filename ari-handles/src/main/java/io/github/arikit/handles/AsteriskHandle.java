package io.github.arikit.handles;

import io.github.arikit.core.RequestSender;
import io.github.arikit.generated.api.AsteriskApi;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk itself: the operations on it as a whole, its global variables, and those on its modules, log channels and
 * configuration, which have handles of their own too. May be shared between threads.
 */
public final class AsteriskHandle implements AsteriskApi {
    private final AriResources client;

    AsteriskHandle(AriResources client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    /** Returns the entity id of this Asterisk, the node of its keys; empty if it does not tell. */
    public String id() {
        return client.server().node();
    }

    /** Returns what it said of itself when the client connected. Talks to nobody. */
    public AsteriskServer server() {
        return client.server();
    }

    /** Returns the client that requests go through. */
    public AriResources client() {
        return client;
    }

    /** Returns the client, as the operations need it. */
    @Override
    public RequestSender sender() {
        return client;
    }

    /**
     * Returns the value of a global variable, or of a function such as {@code DB(family/key)}; empty if it is not set.
     * Blocks until Asterisk has answered.
     *
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     */
    public String variable(String name) {
        return getGlobalVar(name).value();
    }

    /**
     * Sets a global variable, or a function such as {@code DB(family/key)}. Blocks until Asterisk has answered.
     *
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     */
    public void setVariable(String name, String value) {
        setGlobalVar(name, options -> options.value(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AsteriskHandle that && client.equals(that.client);
    }

    @Override
    public int hashCode() {
        return client.hashCode();
    }

    /** Returns version and node, for people. */
    @Override
    public String toString() {
        return "Asterisk " + server().version() + " node=" + id();
    }
}
