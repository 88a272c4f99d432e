package io.github.arikit.core.transport;

import io.github.arikit.core.error.AriException;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A websocket that somebody opened to us, after its handshake. May be shared between threads. */
public final class AcceptedSocket implements OpenSocket {

    /** Hears what arrives, on the thread that reads. */
    public interface Receiver extends EventSocket.Receiver {}

    private final String username;
    private final String target;
    private final SocketAddress remoteAddress;
    private final Executor workers;
    private final WebSocketSession session;
    private final byte[] first;
    private final Runnable ended;
    private volatile @Nullable Receiver receiver;

    AcceptedSocket(ServerHandshake.Request request, Socket socket, Executor workers, Runnable ended) {
        username = request.username();
        target = request.target();
        first = request.rest();
        remoteAddress = socket.getRemoteSocketAddress();
        this.workers = workers;
        this.ended = ended;
        session = WebSocketSession.ofServer(socket, receiver());
    }

    private EventSocket.Receiver receiver() {
        return new EventSocket.Receiver() {
            @Override
            public void onText(byte[] text) {
                Receiver reading = receiver;
                if (reading != null) {
                    reading.onText(text);
                }
            }

            @Override
            public void onEnd(AriException cause) {
                ended.run();
                Receiver reading = receiver;
                if (reading != null) {
                    reading.onEnd(cause);
                }
            }
        };
    }

    WebSocketSession session() {
        return session;
    }

    /** Returns the user name under which the other side has presented itself. */
    public String username() {
        return username;
    }

    /** Returns path and query that it asked for. */
    public String target() {
        return target;
    }

    /** Returns where it connects from. */
    public SocketAddress remoteAddress() {
        return remoteAddress;
    }

    /** Returns threads that may block. */
    public Executor workers() {
        return workers;
    }

    /** Starts to read, once. */
    public void read(Receiver reading) {
        receiver = reading;
        session.start(first);
    }

    @Override
    public boolean send(String text, BooleanSupplier begin) {
        return session.send(text, begin);
    }

    @Override
    public boolean sendNow(String text, BooleanSupplier begin) {
        return session.sendNow(text, begin);
    }

    @Override
    public void ping() {
        session.ping();
    }

    @Override
    public boolean isAlive() {
        return session.isAlive();
    }

    @Override
    public void close() {
        session.close();
        ended.run();
    }

    @Override
    public void abort(AriException cause) {
        session.abort(cause);
        ended.run();
    }
}
