package io.github.arikit.core.transport;

import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.TextFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A websocket after its handshake, on either side of it: one thread reads, and another writes, so that a peer which
 * does not read stops neither the reading nor the sign of life. A short message to a peer that reads may be written by
 * whoever sends it.
 *
 * <p>The protocol is that of Java-WebSocket; sockets and threads are our own, because client and server of that library
 * hide the status of a refused handshake, and log handshakes with their credentials.
 */
final class WebSocketSession implements OpenSocket {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketSession.class);
    private static final int READ_BYTES = 64 << 10;
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    /** The end of what is written. */
    private static final Outgoing END = new Outgoing(new byte[0], 0, null);

    /** A frame; the question belongs to a message of ours, the engine's own frames have none. */
    private record Outgoing(
            byte[] bytes, int length, @Nullable BooleanSupplier begin) {}

    private final EventSocket.Receiver receiver;
    private final Socket socket;
    private final SocketEngine events;
    private final WebSocketImpl engine;
    private final BlockingQueue<Outgoing> outbox = new LinkedBlockingQueue<>();
    /** Held by whoever writes. */
    private final ReentrantLock writing = new ReentrantLock();

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable OutputStream output;

    private volatile @Nullable Thread reader;
    private volatile @Nullable Deadline goodbye;
    private volatile @Nullable AriException abortCause;
    private volatile boolean heard = true;
    private volatile boolean handling;

    private WebSocketSession(Socket socket, EventSocket.Receiver receiver, boolean isServer) {
        this.socket = socket;
        this.receiver = receiver;
        events = new SocketEngine(receiver::onText, this::takeWritten);
        ByteDraft draft = new ByteDraft(receiver::onText, isServer);
        engine = isServer ? new WebSocketImpl(events, List.of(draft)) : new WebSocketImpl(events, draft);
    }

    /** Returns a session of the side that asks for the websocket. */
    static WebSocketSession ofClient(Socket socket, EventSocket.Receiver receiver) {
        return new WebSocketSession(socket, receiver, false);
    }

    /** Returns a session of the side that is asked. */
    static WebSocketSession ofServer(Socket socket, EventSocket.Receiver receiver) {
        return new WebSocketSession(socket, receiver, true);
    }

    /** Returns the protocol engine, for the handshake. */
    WebSocketImpl engine() {
        return engine;
    }

    /** Writes the part of a handshake that the engine has made, with what is to be added to it. */
    void writeHandshake(UnaryOperator<byte[]> addition) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(addition.apply(events.takeHandshake(engine)));
        out.flush();
    }

    /** Starts both threads, after the handshake; the bytes are what was read beyond it. */
    void start(byte[] first) {
        Thread writing = Threads.named("writer").newThread(this::write);
        Thread reading = Threads.named("reader").newThread(() -> read(first, writing));
        reader = reading;
        writing.start();
        reading.start();
    }

    private void read(byte[] first, Thread writing) {
        AriException cause = null;
        try {
            if (first.length > 0) {
                handle(first, first.length);
            }
            readOn();
            endWriting(writing);
        } catch (IOException | RuntimeException e) {
            cause = lost("The event connection broke off (" + e.getMessage() + ")", e);
        } finally {
            closeSocket();
            writing.interrupt();
            ended.countDown();
            receiver.onEnd(endCause(cause));
        }
    }

    /** The answer to a goodbye may still wait to be written. */
    private void endWriting(Thread writing) {
        outbox.add(END);
        try {
            writing.join(GOODBYE.toMillis());
        } catch (InterruptedException e) {
            LOG.debug("Interrupted while the last frames were written", e);
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
            heard = true;
            handle(buffer, count);
        }
    }

    private void handle(byte[] bytes, int count) {
        handling = true;
        engine.decode(ByteBuffer.wrap(bytes, 0, count));
        handling = false;
    }

    private boolean isReading() {
        Deadline patience = goodbye;
        return patience == null ? engine.isOpen() : !patience.isOver();
    }

    private AriException endCause(@Nullable AriException failure) {
        AriException aborted = abortCause;
        if (aborted != null) {
            return aborted;
        }
        return failure != null ? failure : lost("Asterisk closed the event connection" + events.closeReason(), null);
    }

    private static AriException lost(String message, @Nullable Throwable cause) {
        return new AriTransportException(message, Outcome.UNKNOWN, null, cause);
    }

    @Override
    public boolean send(String text, BooleanSupplier begin) {
        Outgoing frame = frame(text, begin);
        return frame != null && outbox.add(frame);
    }

    @Override
    public boolean sendNow(String text, BooleanSupplier begin) {
        Outgoing frame = frame(text, begin);
        if (frame == null) {
            return false;
        }
        OutputStream out = output;
        if (out == null || !writing.tryLock()) {
            return outbox.add(frame);
        }
        try {
            if (!outbox.isEmpty()) {
                return outbox.add(frame);
            }
            write(frame, out);
        } catch (IOException e) {
            LOG.debug("Cannot write to the event socket", e);
            closeSocket();
        } finally {
            writing.unlock();
        }
        return true;
    }

    /** Returns the frame of a text message; null if the connection is over. */
    private @Nullable Outgoing frame(String text, BooleanSupplier begin) {
        if (!engine.isOpen() || socket.isClosed()) {
            return null;
        }
        FrameTrace.sent(text);
        TextFrame frame = new TextFrame();
        frame.setPayload(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return outgoing(engine.getDraft().createBinaryFrame(frame), begin);
    }

    private void takeWritten() {
        for (ByteBuffer next = engine.outQueue.poll(); next != null; next = engine.outQueue.poll()) {
            outbox.add(outgoing(next, null));
        }
    }

    private static Outgoing outgoing(ByteBuffer frame, @Nullable BooleanSupplier begin) {
        return new Outgoing(frame.array(), frame.limit(), begin);
    }

    private void write() {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            output = out;
            for (Outgoing next = outbox.take(); next != END; next = outbox.take()) {
                write(next, out);
            }
        } catch (IOException e) {
            LOG.debug("Cannot write to the event socket", e);
            closeSocket();
        } catch (InterruptedException e) {
            LOG.trace("The event socket is over, and nothing more is written");
        }
    }

    private void write(Outgoing frame, OutputStream out) throws IOException {
        writing.lock();
        try {
            if (mayBegin(frame)) {
                out.write(frame.bytes(), 0, frame.length());
            }
            if (outbox.isEmpty() || outbox.peek() == END) {
                out.flush();
            }
        } finally {
            writing.unlock();
        }
    }

    private boolean mayBegin(Outgoing frame) {
        return frame.begin() == null || engine.isOpen() && frame.begin().getAsBoolean();
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
        } catch (IOException e) {
            LOG.debug("The event socket did not close", e);
        }
    }
}
