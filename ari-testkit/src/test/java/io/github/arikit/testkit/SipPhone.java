package io.github.arikit.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A SIP phone that can do no more than register with a server on this machine. */
final class SipPhone implements AutoCloseable {
    private static final int PATIENCE_MS = 5_000;
    private static final int LONGEST = 4_096;

    private final DatagramSocket socket;
    private final int server;
    private final String name;
    private int requests;
    private boolean registered;

    SipPhone(int server, String name) {
        this.server = server;
        this.name = name;
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(PATIENCE_MS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Registers for this long, or takes that back with 0, and waits until the server agrees. */
    void register(int seconds) {
        String request = String.join(
                "\r\n",
                "REGISTER sip:127.0.0.1:" + server + " SIP/2.0",
                "Via: SIP/2.0/UDP 127.0.0.1:" + socket.getLocalPort() + ";branch=z9hG4bK" + UUID.randomUUID(),
                "From: <sip:" + name + "@127.0.0.1>;tag=" + UUID.randomUUID(),
                "To: <sip:" + name + "@127.0.0.1>",
                "Call-ID: " + UUID.randomUUID(),
                "CSeq: " + ++requests + " REGISTER",
                "Contact: <sip:" + name + "@127.0.0.1:" + socket.getLocalPort() + ">",
                "Expires: " + seconds,
                "Max-Forwards: 70",
                "Content-Length: 0",
                "",
                "");
        byte[] sent = request.getBytes(StandardCharsets.UTF_8);
        DatagramPacket answer = new DatagramPacket(new byte[LONGEST], LONGEST);
        try {
            socket.send(new DatagramPacket(sent, sent.length, InetAddress.getLoopbackAddress(), server));
            socket.receive(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to REGISTER from port " + server, e);
        }
        String text = new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
        if (!text.startsWith("SIP/2.0 200 ")) {
            throw new AssertionError("REGISTER was answered " + text);
        }
        registered = seconds > 0;
    }

    /** Takes back the registration that a failed test has left. */
    @Override
    public void close() {
        if (registered) {
            register(0);
        }
        socket.close();
    }
}
