package io.github.arikit.core;

import java.net.SocketAddress;

/**
 * A connection that Asterisk has made to an {@link AriServer}; a client is made of it once.
 *
 * <p>Requests go over the same websocket, with the rights of {@code local_ari_user} in {@code ari.conf}. Files cannot be
 * fetched over it. It does not come back when it is lost: Asterisk connects anew, and that is another connection.
 */
public interface IncomingConnection extends AriConnector {

    /** Returns the name under which Asterisk has presented itself, as in {@code websocket_client.conf}. */
    String username();

    /** Returns the path with the query that Asterisk asked for, such as {@code /ari?site=berlin}. */
    String target();

    /** Returns where Asterisk connects from. */
    SocketAddress remoteAddress();

    /** Runs an action, on a thread of its own, when this connection is over; at once if it is. */
    void onClose(Runnable action);
}
