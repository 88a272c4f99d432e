package io.github.arikit.handles.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and Asterisk, and does to their connections what a {@link Fault} says. */
final class FaultProxy implements AutoCloseable {
    private final URI asterisk;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final AtomicInteger eventSockets = new AtomicInteger();
    private final int port;
    private volatile ServerSocket listening;
    private volatile Fault fault = Fault.NONE;

    FaultProxy(URI asterisk) throws IOException {
        this.asterisk = asterisk;
        listening = listen(0);
        port = listening.getLocalPort();
    }

    private ServerSocket listen(int wanted) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        start(() -> accept(socket));
        return socket;
    }

    private static void start(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException | InterruptedException e) {
                        // One side has gone, which is what a proxy passes on by ending.
                        Thread.currentThread().interrupt();
                    }
                },
                "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    String url() {
        return "http://127.0.0.1:" + port + asterisk.getPath();
    }

    /** Returns how many event sockets were asked for so far. */
    int eventSockets() {
        return eventSockets.get();
    }

    /** Lets this go wrong from now on, on open connections and new ones. */
    void suffer(Fault next) {
        fault = next;
    }

    /** Lets everything pass again. */
    void heal() {
        Fault before = fault;
        fault = Fault.NONE;
        before.heal();
    }

    /** Ends all event sockets, in order or with a reset. */
    void cutEventSockets(boolean reset) throws IOException {
        for (Wire wire : wires) {
            if (wire.isEventSocket) {
                wire.end(reset);
            }
        }
    }

    /** Listens no more, and resets what is open: as if Asterisk's machine refused connections. */
    void goDown() throws IOException {
        listening.close();
        for (Wire wire : wires) {
            wire.end(true);
        }
    }

    /** Listens again. */
    void comeUp() throws IOException {
        listening = listen(port);
    }

    private void accept(ServerSocket socket) throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            if (!fault.accepts()) {
                client.close();
                continue;
            }
            Wire wire = new Wire(client);
            wires.add(wire);
            start(wire::serve);
        }
    }

    @Override
    public void close() throws IOException {
        heal();
        goDown();
    }

    /** One connection of a client, and the one to Asterisk that belongs to it. */
    final class Wire {
        private final Socket client;
        private final Socket server = new Socket();
        private volatile boolean isEventSocket;

        Wire(Socket client) {
            this.client = client;
        }

        private void serve() throws IOException, InterruptedException {
            try {
                client.setTcpNoDelay(true);
                byte[] head = head(client.getInputStream());
                isEventSocket = new String(head, StandardCharsets.ISO_8859_1).contains("/events?");
                if (isEventSocket) {
                    eventSockets.incrementAndGet();
                    byte[] instead = fault.answer(this);
                    if (instead != null) {
                        write(instead);
                        return;
                    }
                }
                connect(head);
                if (isEventSocket) {
                    DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
                    // The fault is looked up after the read, which can wait past its end.
                    byte[] answer = head(in);
                    fault.handshake(answer, this);
                    while (true) {
                        Frame frame = Frame.read(in);
                        fault.frame(frame, this);
                    }
                }
                server.getInputStream().transferTo(client.getOutputStream());
            } finally {
                end(false);
                wires.remove(this);
            }
        }

        private void connect(byte[] head) throws IOException {
            server.connect(new InetSocketAddress(asterisk.getHost(), asterisk.getPort()));
            server.setTcpNoDelay(true);
            server.getOutputStream().write(head);
            start(this::passToServer);
        }

        private void passToServer() throws IOException {
            try {
                byte[] buffer = new byte[8192];
                InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (!isEventSocket || fault.passesToServer()) {
                        out.write(buffer, 0, count);
                    }
                }
            } finally {
                end(false);
            }
        }

        void write(byte[] bytes) throws IOException {
            client.getOutputStream().write(bytes);
        }

        /** Ends the client's connection, in order or with a reset, and the one to Asterisk. */
        void end(boolean reset) throws IOException {
            if (reset && !client.isClosed()) {
                client.setSoLinger(true, 0);
            }
            client.close();
            server.close();
        }

        private static byte[] head(InputStream in) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            int line = 0;
            while (line < 2) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("It ended in the head");
                }
                head.write(next);
                line = next == '\n' ? line + 1 : next == '\r' ? line : 0;
            }
            return head.toByteArray();
        }
    }
}
