package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.AriResult;
import io.github.arikit.core.Transport;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriOverloadException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries calls over HTTP/1.1, on the client of the JDK.
 *
 * <p>Each call blocks a worker, virtual where the JVM has such threads: the asynchronous way of the JDK starts a thread
 * for every answer on machines with one or two cores.
 */
public final class HttpTransport implements Transport, HttpExchange.Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
    private static final long CLOSING_SECONDS = 2;

    private final URI server;
    private final String authorization;
    private final int maxWaiting;
    private final HttpEncoding encoding;
    private final Admission admission;
    private final Workers workers;
    private final ExecutorService clientThreads = Threads.pool("http", Integer.MAX_VALUE);
    private final ScheduledThreadPoolExecutor timer = Threads.scheduler("timer");
    private final Map<HttpExchange<?>, Future<?>> live = new ConcurrentHashMap<>();
    private final OpenStreams streams = new OpenStreams();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable HttpClient client;

    /** Creates a transport. Nothing is sent before the first call. */
    public HttpTransport(AriConfig config) {
        server = config.url();
        authorization = config.authorization();
        maxWaiting = config.maxWaiting();
        encoding = new HttpEncoding(config.url().getRawPath());
        admission = new Admission(config.maxInFlight(), config.maxWaiting(), this::start);
        workers = new Workers(config.maxInFlight());
        client = JdkHttpClient.open(config, clientThreads);
    }

    @Override
    public <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout) {
        if (call.result().form() == AriResult.Form.WEBSOCKET) {
            return CompletableFuture.failedFuture(new IllegalArgumentException(
                    call + " opens a websocket; use the event connection, which does that"));
        }
        HttpExchange<T> exchange = new HttpExchange<>(call, timeout, this);
        try {
            live.put(exchange, timer.schedule(() -> expire(exchange), timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new AriClosedException(Outcome.NOT_SENT, call.operation()));
        }
        exchange.answer().whenComplete((value, failure) -> drop(exchange, exchange.cancel()));
        switch (admission.enter(exchange)) {
            case IN -> startOrLeave(exchange);
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
        Future<?> timeout = live.remove(exchange);
        if (timeout != null) {
            timeout.cancel(false);
        }
    }

    @Override
    public void ended(HttpExchange<?> exchange) {
        forget(exchange);
        admission.leave();
    }

    @Override
    public <T> @Nullable T carry(AriCall<T> call) throws InterruptedException {
        HttpClient open = client;
        if (open == null) {
            throw new AriClosedException(Outcome.NOT_SENT, call.operation());
        }
        HttpRequest request = request(call);
        long begin = System.nanoTime();
        try {
            HttpResponse<InputStream> response = open.send(request, HttpAnswers.bodies(call, BoundedBody.MOST_BYTES));
            LOG.debug("{} answered {} in {} us", call, response.statusCode(), (System.nanoTime() - begin) / 1_000);
            return HttpAnswers.read(call, response, streams::watch);
        } catch (IOException e) {
            LOG.debug("{} failed after {} us", call, (System.nanoTime() - begin) / 1_000, e);
            throw HttpFailures.of(call, server, e);
        }
    }

    private HttpRequest request(AriCall<?> call) {
        EncodedCall encoded = encoding.encode(call);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + encoded.target())).setHeader("Authorization", authorization);
        BodyPublisher body = BodyPublishers.noBody();
        if (encoded.body() != null) {
            // Asterisk ignores a JSON body, silently, unless it is called exactly this.
            request.setHeader("Content-Type", "application/json");
            body = BodyPublishers.ofString(encoded.body());
        }
        return request.method(call.operation().method().name(), body).build();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        timer.shutdownNow();
        CompletableFuture<?>[] answers =
                live.keySet().stream().map(HttpExchange::answer).toArray(CompletableFuture[]::new);
        live.keySet().forEach(exchange -> drop(exchange, exchange.close()));
        streams.close();
        awaitEnd(CompletableFuture.allOf(answers));
        HttpClient open = client;
        client = null;
        if (open != null) {
            JdkHttpClient.close(open);
        }
        workers.close();
        clientThreads.shutdown();
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
