package io.github.arikit.core.transport;

import io.github.arikit.core.AriConfig;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.java_websocket.protocols.Protocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A websocket whose protocol is that of Java-WebSocket, on a socket and a thread of our own.
 *
 * <p>The client of that library hides the status of a refused handshake, and logs the handshake with its credentials;
 * so only its protocol engine is used.
 */
final class JavaWebSocketEventSocket implements EventSocket {
    private static final Logger LOG = LoggerFactory.getLogger(JavaWebSocketEventSocket.class);
    private static final int LARGEST_MESSAGE = 64 << 20;
    private static final int READ_BYTES = 64 << 10;
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final AriConfig config;
    private final URI address;
    private final Receiver receiver;
    private final SocketEngine events;
    private final WebSocketImpl engine;
    private final Socket plain = new Socket();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object writing = new Object();

    private volatile Socket socket = plain;
    private volatile @Nullable Thread reader;
    private volatile @Nullable Deadline goodbye;
    private volatile @Nullable AriException abortCause;
    private volatile boolean heard = true;
    private volatile boolean handling;

    JavaWebSocketEventSocket(AriConfig config, Receiver receiver) {
        this(config, config.applications(), receiver);
    }

    /** Creates a socket for some of the applications that are configured. */
    JavaWebSocketEventSocket(AriConfig config, List<String> applications, Receiver receiver) {
        this.config = config;
        this.receiver = receiver;
        events = new SocketEngine(receiver::onText, this::flush);
        address = URI.create(config.webSocketUrl() + EventQuery.of(config, applications));
        // The second protocol accepts a proxy that drops the answer to the first.
        Draft_6455 draft = new Draft_6455(List.of(), List.of(new Protocol("ari"), new Protocol("")), LARGEST_MESSAGE);
        engine = new WebSocketImpl(events, draft);
    }

    @Override
    public void connect() {
        Deadline deadline = Deadline.in(config.connectTimeout());
        boolean connected = false;
        try {
            socket = new SocketOpener(address, config.sslContext()).open(plain, deadline);
            connected = true;
            sendHandshake();
            HandshakeAnswer answer = HandshakeAnswer.read(socket, deadline);
            accept(answer, deadline);
            socket.setSoTimeout(0);
            Thread thread = Threads.named("reader").newThread(() -> read(answer.rest()));
            reader = thread;
            thread.start();
        } catch (IOException e) {
            closeSocket();
            throw HandshakeFailures.of(config.webSocketUrl(), e, connected, config.connectTimeout());
        } catch (AriException e) {
            closeSocket();
            throw e;
        }
    }

    private void sendHandshake() throws IOException {
        HandshakeImpl1Client request = new HandshakeImpl1Client();
        request.setResourceDescriptor(address.getRawPath() + "?" + address.getRawQuery());
        request.put("Host", address.getRawAuthority());
        request.put("Origin", config.webSocketOrigin());
        try {
            engine.startHandshake(request);
        } catch (InvalidHandshakeException e) {
            throw new IOException("the handshake cannot be made", e);
        }
        OutputStream out = socket.getOutputStream();
        out.write(Credentials.added(events.takeHandshake(engine), config.authorization()));
        out.flush();
    }

    private void accept(HandshakeAnswer answer, Deadline deadline) {
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

    private void read(byte[] first) {
        AriException cause = null;
        try {
            if (first.length > 0) {
                handle(first, first.length);
            }
            readOn();
        } catch (IOException | RuntimeException e) {
            cause = broken(e);
        } finally {
            closeSocket();
            ended.countDown();
            receiver.onEnd(endCause(cause));
        }
    }

    private void readOn() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[READ_BYTES];
        while (isReading()) {
            int count = in.read(buffer);
            if (count < 0) {
                return;
            }
            handle(buffer, count);
        }
    }

    private boolean isReading() {
        Deadline patience = goodbye;
        return patience == null ? engine.isOpen() : !patience.isOver();
    }

    private void handle(byte[] bytes, int count) {
        heard = true;
        handling = true;
        engine.decode(ByteBuffer.wrap(bytes, 0, count));
        handling = false;
    }

    private AriException endCause(@Nullable AriException failure) {
        AriException aborted = abortCause;
        if (aborted != null) {
            return aborted;
        }
        return failure != null ? failure : lost("Asterisk closed the event connection" + events.closeReason(), null);
    }

    private AriException broken(Exception failure) {
        return lost("The event connection broke off (" + failure.getMessage() + ")", failure);
    }

    private static AriException lost(String message, @Nullable Throwable cause) {
        return new AriTransportException(message, Outcome.UNKNOWN, null, cause);
    }

    private void flush() {
        synchronized (writing) {
            try {
                OutputStream out = socket.getOutputStream();
                ByteBuffer next = engine.outQueue.poll();
                while (next != null) {
                    out.write(next.array(), 0, next.limit());
                    next = engine.outQueue.poll();
                }
                out.flush();
            } catch (IOException e) {
                LOG.debug("Cannot write to the event socket", e);
                closeSocket();
            }
        }
    }

    @Override
    public void ping() {
        heard = false;
        try {
            engine.sendPing();
        } catch (WebsocketNotConnectedException e) {
            LOG.trace("The event socket closed before a ping", e);
        }
    }

    @Override
    public boolean isAlive() {
        return heard || handling;
    }

    @Override
    public void close() {
        Thread thread = reader;
        if (thread != null && engine.isOpen()) {
            goodbye = Deadline.in(GOODBYE);
            engine.close(CloseFrame.NORMAL);
            if (thread == Thread.currentThread()) {
                endSoon();
                return;
            }
            awaitEnd();
        }
        closeSocket();
    }

    /** The thread that reads cannot wait for itself; its next reads are bounded instead. */
    private void endSoon() {
        try {
            socket.setSoTimeout((int) GOODBYE.toMillis());
        } catch (IOException e) {
            closeSocket();
        }
    }

    private void awaitEnd() {
        try {
            if (!ended.await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Asterisk did not answer the closing of the event socket in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void abort(AriException cause) {
        abortCause = cause;
        closeSocket();
    }

    private void closeSocket() {
        try {
            socket.close();
            plain.close();
        } catch (IOException e) {
            LOG.debug("The event socket did not close", e);
        }
    }
}
