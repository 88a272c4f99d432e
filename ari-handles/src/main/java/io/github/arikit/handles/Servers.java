package io.github.arikit.handles;

import io.github.arikit.core.AriConnection;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriUnavailableException;
import io.github.arikit.generated.model.AsteriskInfo;
import io.github.arikit.generated.request.AsteriskGetInfoRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers behind a connection. On one Asterisk that is one, whatever a key says; a cluster has one for each node,
 * which is asked when the first request goes there.
 */
final class Servers {
    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private final AriConnection connection;
    private final AsteriskServer first;
    private final boolean cluster;
    private final Map<String, CompletableFuture<AsteriskServer>> byNode = new ConcurrentHashMap<>();

    private Servers(AriConnection connection, AsteriskServer first, boolean cluster) {
        this.connection = connection;
        this.first = first;
        this.cluster = cluster;
    }

    /** Returns the servers of a connection, after asking the first one. Blocks. */
    static Servers ask(AriConnection connection) {
        List<String> nodes = connection.nodes();
        Key location = nodes.isEmpty() ? Key.ANY : Key.ANY.withNode(nodes.get(0));
        AsteriskInfo info = connection.send(AsteriskGetInfoRequest.of().at(location));
        return new Servers(connection, AsteriskServer.of(info), !nodes.isEmpty());
    }

    /** Returns the server that was there first. */
    AsteriskServer first() {
        return first;
    }

    /** Returns the node of keys that name none: where there are several nodes, any will do. */
    String node() {
        return cluster ? "" : first.node();
    }

    /**
     * Completes when the server of a request offers it as far as is known.
     *
     * @return fails with {@link AriUnavailableException} if it does not
     */
    CompletableFuture<Void> requireOffered(AriRequest<?> request) {
        String node = request.toCall().location().node();
        if (!cluster) {
            return check(first, request);
        }
        return node.isEmpty() ? CompletableFuture.completedFuture(null) : requireOfferedAt(node, request);
    }

    private CompletableFuture<Void> requireOfferedAt(String node, AriRequest<?> request) {
        CompletableFuture<AsteriskServer> server = byNode.computeIfAbsent(node, this::at);
        return server.thenCompose(known -> check(known, request)).whenComplete((offered, failure) -> {
            // Asked anew next time: the node may be silent at the moment, or be upgraded by then.
            if (failure != null || server.join().release().isEmpty()) {
                byNode.remove(node, server);
            }
        });
    }

    private CompletableFuture<AsteriskServer> at(String node) {
        AriRequest<AsteriskInfo> request = AsteriskGetInfoRequest.of().at(Key.ANY.withNode(node));
        return connection.sendAsync(request).thenApply(AsteriskServer::of).exceptionally(failure -> {
            LOG.info("Node {} does not tell its release: {}", node, failure.getMessage());
            return AsteriskServer.unknown(node);
        });
    }

    private static CompletableFuture<Void> check(AsteriskServer server, AriRequest<?> request) {
        try {
            server.requireOffered(request);
            return CompletableFuture.completedFuture(null);
        } catch (AriUnavailableException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
