package io.github.arikit.core.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connects sockets to an address, with TLS where its scheme asks for it. */
final class SocketOpener {
    private final String host;
    private final int port;
    private final boolean secure;
    private final Optional<SSLContext> trust;

    SocketOpener(URI address, Optional<SSLContext> trust) {
        secure = address.getScheme().equalsIgnoreCase("wss");
        host = address.getHost().replace("[", "").replace("]", "");
        port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        this.trust = trust;
    }

    /** Connects a fresh socket; closing that one also closes what is returned. */
    Socket open(Socket socket, Deadline deadline) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        socket.connect(address, deadline.millisLeft());
        return secure ? secured(socket, deadline) : socket;
    }

    private Socket secured(Socket socket, Deadline deadline) throws IOException {
        SSLSocketFactory factory = trust.orElseGet(SocketOpener::ofTheJvm).getSocketFactory();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(deadline.millisLeft());
        secured.startHandshake();
        return secured;
    }

    private static SSLContext ofTheJvm() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no default for TLS", e);
        }
    }
}
