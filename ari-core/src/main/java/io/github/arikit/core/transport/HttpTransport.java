package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Transport;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriConfigurationException;
import io.github.arikit.core.error.AriOverloadException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries calls over HTTP/1.1, on connections that are kept open.
 *
 * <p>Each call blocks a thread that writes and then reads, which costs a fraction of what an event loop does that hands
 * everything on: the thread that waits for the answer, or else a worker, virtual where the JVM has such threads.
 */
public final class HttpTransport implements Transport, HttpExchange.Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
    private static final long CLOSING_SECONDS = 2;

    private final URI server;
    private final String host;
    private final String authorization;
    private final Duration connectTimeout;
    /** Null for an address without TLS: what the JVM trusts takes longer to load than all else. */
    private final @Nullable SSLContext tls;

    private final int maxWaiting;
    private final HttpEncoding encoding;
    private final Admission admission;
    private final Workers workers;
    private final HttpConnections connections = new HttpConnections(System::nanoTime);
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor timer = Threads.scheduler("timer");
    private final Timeouts<HttpExchange<?>> live = new Timeouts<>(timer, this::expire);
    private final OpenStreams streams = new OpenStreams();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Creates a transport. Nothing is sent before the first call. */
    public HttpTransport(AriConfig config) {
        server = config.url();
        host = server.getRawAuthority();
        authorization = config.authorization();
        connectTimeout = config.connectTimeout();
        tls = server.getScheme().equals("https") ? config.sslContext().orElseGet(HttpTransport::defaultTls) : null;
        maxWaiting = config.maxWaiting();
        encoding = new HttpEncoding(config.url().getRawPath());
        admission = new Admission(config.maxInFlight(), config.maxWaiting(), this::start);
        workers = new Workers(config.maxInFlight());
    }

    private static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new AriConfigurationException("This JVM has no TLS: " + e.getMessage());
        }
    }

    @Override
    public <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout) {
        return execute(call, timeout, false);
    }

    /** As {@link #execute(AriCall, Duration)}, on the thread that waits anyhow if a place and a connection are free. */
    @Override
    public <T> CompletableFuture<T> executeAwaited(AriCall<T> call, Duration timeout) {
        return execute(call, timeout, true);
    }

    private <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout, boolean isAwaited) {
        if (call.result().form() == AriResult.Form.WEBSOCKET) {
            return CompletableFuture.failedFuture(new IllegalArgumentException(
                    call + " opens a websocket; use the event connection, which does that"));
        }
        HttpExchange<T> exchange = new HttpExchange<>(call, timeout, this);
        try {
            live.add(exchange, timeout);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new AriClosedException(Outcome.NOT_SENT, call.operation()));
        }
        exchange.answer().whenComplete((value, failure) -> drop(exchange, exchange.cancel()));
        switch (admission.enter(exchange)) {
            case IN -> {
                // To open a connection, a name may have to be looked up, which no timeout ends: that is for a worker.
                if (isAwaited && connections.some()) {
                    exchange.run();
                } else {
                    startOrLeave(exchange);
                }
            }
            case WAITING -> drop(exchange, closed.get() ? exchange.close() : exchange.isAbandoned());
            case FULL -> {
                forget(exchange);
                return CompletableFuture.failedFuture(new AriOverloadException(
                        call.operation(),
                        maxWaiting + " requests are waiting for their turn already; send fewer at once, or raise"
                                + " maxInFlight or maxWaiting"));
            }
        }
        return exchange.answer();
    }

    private void startOrLeave(HttpExchange<?> exchange) {
        if (!start(exchange)) {
            admission.leave();
        }
    }

    private boolean start(HttpExchange<?> exchange) {
        try {
            workers.run(exchange);
            return true;
        } catch (RejectedExecutionException e) {
            if (closed.get()) {
                exchange.close();
            } else {
                exchange.refuse();
            }
            fail(exchange);
            return false;
        }
    }

    private void expire(HttpExchange<?> exchange) {
        drop(exchange, exchange.expire());
    }

    /** Takes an abandoned exchange out of the queue; one that runs ends by itself. */
    private void drop(HttpExchange<?> exchange, boolean abandoned) {
        if (abandoned && admission.withdraw(exchange)) {
            fail(exchange);
        }
    }

    private void fail(HttpExchange<?> exchange) {
        forget(exchange);
        workers.deliver(exchange::failUnsent);
    }

    private void forget(HttpExchange<?> exchange) {
        live.remove(exchange);
    }

    @Override
    public void ended(HttpExchange<?> exchange) {
        forget(exchange);
        admission.leave();
    }

    @Override
    public <T> @Nullable T carry(HttpExchange<T> exchange) {
        AriCall<T> call = exchange.call();
        if (closed.get()) {
            // It got the place of one that closing has ended.
            throw new AriClosedException(Outcome.NOT_SENT, call.operation());
        }
        ClassicHttpRequest request = request(call);
        long begin = System.nanoTime();
        HttpConnection connection = connect(exchange);
        Answer answer;
        try {
            exchange.send();
            ClassicHttpResponse response = connection.exchange(request);
            LOG.debug("{} answered {} in {} us", call, response.getCode(), (System.nanoTime() - begin) / 1_000);
            if (HttpAnswers.isStream(call, response)) {
                return stream(exchange, connection, response);
            }
            answer = HttpAnswers.read(response);
        } catch (IOException e) {
            connection.abort();
            LOG.debug("{} failed after {} us", call, (System.nanoTime() - begin) / 1_000, e);
            throw isInterrupted() ? HttpFailures.interrupted(call, e) : HttpFailures.noAnswer(call, server, e);
        }
        release(exchange, connection);
        return Answers.read(call, answer);
    }

    private HttpConnection connect(HttpExchange<?> exchange) {
        HttpConnection kept = connections.take();
        if (kept != null) {
            exchange.use(kept);
            return kept;
        }
        try {
            HttpConnection fresh = new HttpConnection();
            exchange.use(fresh);
            fresh.open(server, connectTimeout, tls);
            return fresh;
        } catch (IOException e) {
            throw isInterrupted()
                    ? HttpFailures.interrupted(exchange.call(), e)
                    : HttpFailures.notSent(exchange.call(), server, e);
        }
    }

    /** An interrupted thread of the application closes the connection that it blocks on; nobody interrupts a worker. */
    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private ClassicHttpRequest request(AriCall<?> call) {
        EncodedCall encoded = encoding.encode(call);
        String method = call.operation().method().name();
        ClassicHttpRequest request = new BasicClassicHttpRequest(method, server.getRawPath() + encoded.target());
        request.setHeader("Host", host);
        request.setHeader("Authorization", authorization);
        if (encoded.body() != null) {
            byte[] body = encoded.body().getBytes(StandardCharsets.UTF_8);
            // Asterisk ignores a JSON body, silently, unless it is called exactly this.
            request.setHeader("Content-Type", "application/json");
            request.setHeader("Content-Length", body.length);
            request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        } else if (call.operation().method() != HttpMethod.GET) {
            request.setHeader("Content-Length", 0);
        }
        return request;
    }

    private void release(HttpExchange<?> exchange, HttpConnection connection) {
        if (exchange.release() && connection.isReusable()) {
            connections.give(connection);
            sweepLater();
        } else {
            connection.abort();
        }
    }

    private void sweepLater() {
        if (sweeping.compareAndSet(false, true)) {
            try {
                timer.schedule(this::sweep, HttpConnections.MOST_IDLE_NANOS, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                LOG.trace("Closing closes those connections as well", e);
            }
        }
    }

    private void sweep() {
        sweeping.set(false);
        if (connections.sweep()) {
            sweepLater();
        }
    }

    @SuppressWarnings("unchecked") // A call whose answer is a stream promises BinaryContent.
    private <T> T stream(HttpExchange<T> exchange, HttpConnection connection, ClassicHttpResponse response)
            throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
        InputStream closing = new FilterInputStream(body) {
            @Override
            public void close() {
                connection.abort();
            }
        };
        connection.limitReads(exchange.timeout());
        if (!exchange.release()) {
            throw new IOException("abandoned");
        }
        String type = HttpAnswers.header(response, "Content-Type");
        long length = entity == null ? 0 : entity.getContentLength();
        return (T)
                new BinaryContent(type.isEmpty() ? "application/octet-stream" : type, length, streams.watch(closing));
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        timer.shutdownNow();
        CompletableFuture<?>[] answers =
                live.all().stream().map(HttpExchange::answer).toArray(CompletableFuture[]::new);
        live.all().forEach(exchange -> drop(exchange, exchange.close()));
        streams.close();
        awaitEnd(CompletableFuture.allOf(answers));
        connections.close();
        workers.close();
    }

    private static void awaitEnd(CompletableFuture<?> answers) {
        try {
            answers.get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.trace("Requests that were under way ended by closing", e);
        }
    }
}
