package io.github.arikit.core.transport;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.error.AriException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A websocket that we ask Asterisk for. */
final class JavaWebSocketEventSocket implements EventSocket {
    private static final Logger LOG = LoggerFactory.getLogger(JavaWebSocketEventSocket.class);

    private final AriConfig config;
    private final URI address;
    private final Receiver receiver;
    private final Socket plain = new Socket();

    private volatile @Nullable WebSocketSession session;

    JavaWebSocketEventSocket(AriConfig config, Receiver receiver) {
        this(config, config.applications(), receiver);
    }

    /** Creates a socket for some of the applications that are configured. */
    JavaWebSocketEventSocket(AriConfig config, List<String> applications, Receiver receiver) {
        this.config = config;
        this.receiver = receiver;
        address = URI.create(config.webSocketUrl() + EventQuery.of(config, applications));
    }

    @Override
    public void connect() {
        Deadline deadline = Deadline.in(config.connectTimeout());
        boolean connected = false;
        try {
            Socket socket = new SocketOpener(address, config.sslContext()).open(plain, deadline);
            connected = true;
            WebSocketSession opening = WebSocketSession.ofClient(socket, receiver);
            ask(opening);
            HandshakeAnswer answer = HandshakeAnswer.read(socket, deadline);
            accept(opening.engine(), answer, socket, deadline);
            socket.setSoTimeout(0);
            session = opening;
            opening.start(answer.rest());
        } catch (IOException e) {
            closePlain();
            throw HandshakeFailures.of(config.webSocketUrl(), e, connected, config.connectTimeout());
        } catch (AriException e) {
            closePlain();
            throw e;
        }
    }

    private void ask(WebSocketSession opening) throws IOException {
        HandshakeImpl1Client request = new HandshakeImpl1Client();
        request.setResourceDescriptor(address.getRawPath() + "?" + address.getRawQuery());
        request.put("Host", address.getRawAuthority());
        request.put("Origin", config.webSocketOrigin());
        try {
            opening.engine().startHandshake(request);
        } catch (InvalidHandshakeException e) {
            throw new IOException("the handshake cannot be made", e);
        }
        opening.writeHandshake(made -> Credentials.added(made, config.authorization()));
    }

    private void accept(WebSocketImpl engine, HandshakeAnswer answer, Socket socket, Deadline deadline) {
        if (answer.status() != HandshakeAnswer.SWITCHING_PROTOCOLS) {
            throw HandshakeFailures.refused(config.webSocketUrl(), answer.status(), answer.error(socket, deadline));
        }
        try {
            engine.decode(ByteBuffer.wrap(answer.head()));
        } catch (RuntimeException e) {
            throw HandshakeFailures.notAsterisk(config.webSocketUrl(), "its answer to the handshake is unreadable", e);
        }
        if (!engine.isOpen()) {
            throw HandshakeFailures.notAsterisk(
                    config.webSocketUrl(), "its answer to the handshake is not that of a websocket", null);
        }
    }

    @Override
    public boolean send(String text, BooleanSupplier begin) {
        WebSocketSession open = session;
        return open != null && open.send(text, begin);
    }

    @Override
    public boolean sendNow(String text, BooleanSupplier begin) {
        WebSocketSession open = session;
        return open != null && open.sendNow(text, begin);
    }

    @Override
    public void ping() {
        WebSocketSession open = session;
        if (open != null) {
            open.ping();
        }
    }

    @Override
    public boolean isAlive() {
        WebSocketSession open = session;
        return open == null || open.isAlive();
    }

    @Override
    public void close() {
        WebSocketSession open = session;
        if (open != null) {
            open.close();
        }
        closePlain();
    }

    @Override
    public void abort(AriException cause) {
        WebSocketSession open = session;
        if (open != null) {
            open.abort(cause);
        }
        closePlain();
    }

    /** Ends an attempt to connect, too. */
    private void closePlain() {
        try {
            plain.close();
        } catch (IOException e) {
            LOG.debug("The event socket did not close", e);
        }
    }
}
