package io.github.arikit.core.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to Asterisk, for one exchange at a time. Any thread may abort it, which wakes whoever blocks on it.
 */
final class HttpConnection {
    private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);
    private static final DefaultBHttpClientConnectionFactory FACTORY = new DefaultBHttpClientConnectionFactory();
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    private final SocketChannel channel = SocketChannel.open();
    private HttpClientConnection http;
    private boolean isReusable;
    private long idleSince;

    /** Creates a connection that is not open yet. */
    HttpConnection() throws IOException {}

    /**
     * Opens the connection.
     *
     * @param tls makes it secure; null for none
     * @throws IOException if that fails, or somebody aborted it; nothing was sent then, and the connection is closed
     */
    void open(URI server, Duration timeout, @Nullable SSLContext tls) throws IOException {
        try {
            connect(server, timeout, tls);
        } catch (IOException e) {
            abort();
            throw e;
        }
    }

    private void connect(URI server, Duration timeout, @Nullable SSLContext tls) throws IOException {
        int port = server.getPort() >= 0 ? server.getPort() : tls != null ? 443 : 80;
        // Brackets around an address of IPv6 belong to the URI.
        String host = server.getHost().replace("[", "").replace("]", "");
        int millis = Math.toIntExact(Math.max(1, timeout.toMillis()));
        Socket socket = channel.socket();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        socket.connect(address, millis);
        if (tls == null) {
            http = FACTORY.createConnection(socket);
            return;
        }
        socket.setSoTimeout(millis);
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        socket.setSoTimeout(0);
        http = FACTORY.createConnection(secure, socket);
    }

    /**
     * Sends a request, and blocks until the head of its answer is there; the body follows as it is read.
     *
     * @throws ProtocolException if what is answered is not HTTP
     * @throws IOException if the connection is lost, or somebody aborted it
     */
    ClassicHttpResponse exchange(ClassicHttpRequest request) throws IOException {
        HttpCoreContext context = HttpCoreContext.create();
        try {
            ClassicHttpResponse response = EXECUTOR.execute(request, http, context);
            isReusable = EXECUTOR.keepAlive(request, response, http, context);
            return response;
        } catch (HttpException e) {
            ProtocolException failure = new ProtocolException(e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    /** Lets each read of the body wait this long at most. */
    void limitReads(Duration timeout) {
        http.setSocketTimeout(Timeout.of(timeout));
    }

    /** Tells whether another exchange may follow, once the body of the last answer was read. */
    boolean isReusable() {
        return isReusable && channel.isOpen();
    }

    /** Notes that nobody uses it from now on. */
    void rest(long now) {
        idleSince = now;
    }

    /** Tells for how many nanoseconds nobody has used it. */
    long idleNanos(long now) {
        return now - idleSince;
    }

    /** Tells whether the server has closed it meanwhile, or sent something that nobody asked for. Does not block. */
    boolean isStale() {
        try {
            channel.configureBlocking(false);
            int count = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return count != 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Closes it at once. */
    void abort() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A connection did not close", e);
        }
    }
}
