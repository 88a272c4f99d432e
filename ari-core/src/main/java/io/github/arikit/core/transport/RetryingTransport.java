package io.github.arikit.core.transport;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.BinaryContent;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.ReconnectPolicy;
import io.github.arikit.core.Transport;
import io.github.arikit.core.error.AriClosedException;
import io.github.arikit.core.error.AriConnectException;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a call again where that is safe: one that Asterisk accepted no connection for, or answered 503 because it boots,
 * and a GET whose connection was lost. All attempts together take no longer than the timeout of the call.
 */
public final class RetryingTransport implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingTransport.class);
    private static final int BOOTING = 503;

    private final Transport transport;
    private final int retries;
    private final ReconnectPolicy delays;
    private final ScheduledThreadPoolExecutor timer = Threads.scheduler("retry");
    private final Set<Attempts<?>> waiting = ConcurrentHashMap.newKeySet();

    /** Sends calls by a transport, and again at most this often; closes the transport in the end. */
    public RetryingTransport(Transport transport, int retries) {
        this.transport = transport;
        this.retries = retries;
        delays = new ReconnectPolicy(Duration.ofMillis(100), Duration.ofSeconds(1), 0.5, Math.max(1, retries));
    }

    @Override
    public <T> CompletableFuture<T> execute(AriCall<T> call, Duration timeout) {
        return retries == 0 ? transport.execute(call, timeout) : attempted(new Attempts<>(call, timeout, false));
    }

    @Override
    public <T> CompletableFuture<T> executeAwaited(AriCall<T> call, Duration timeout) {
        return retries == 0 ? transport.executeAwaited(call, timeout) : attempted(new Attempts<>(call, timeout, true));
    }

    private static <T> CompletableFuture<T> attempted(RetryingTransport.Attempts<T> attempts) {
        attempts.run();
        return attempts.answer;
    }

    private final class Attempts<T> implements Runnable {
        private final AriCall<T> call;
        private final boolean isAwaited;
        private final long end;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private volatile @Nullable CompletableFuture<T> current;
        private int made;

        Attempts(AriCall<T> call, Duration timeout, boolean isAwaited) {
            this.call = call;
            this.isAwaited = isAwaited;
            end = System.nanoTime() + timeout.toNanos();
            answer.whenComplete((value, failure) -> cancelCurrent());
        }

        @Override
        public void run() {
            waiting.remove(this);
            made++;
            Duration left = Duration.ofNanos(left());
            // Later attempts are made on the thread of the timer, which must not wait.
            CompletableFuture<T> attempt =
                    isAwaited && made == 1 ? transport.executeAwaited(call, left) : transport.execute(call, left);
            current = attempt;
            attempt.whenComplete(this::ended);
            if (answer.isDone()) {
                cancelCurrent();
            }
        }

        private long left() {
            return Math.max(1, end - System.nanoTime());
        }

        private void cancelCurrent() {
            CompletableFuture<T> attempt = current;
            if (attempt != null) {
                attempt.cancel(true);
            }
        }

        private void ended(@Nullable T value, @Nullable Throwable failure) {
            if (failure == null) {
                if (!answer.complete(value)) {
                    discard(value);
                }
                return;
            }
            Duration delay = delays.delay(made, ThreadLocalRandom.current().nextDouble());
            if (answer.isDone() || made > retries || !isSafe(failure) || delay.toNanos() >= left()) {
                answer.completeExceptionally(failure);
                return;
            }
            LOG.info("Trying again in {} ms: {}", delay.toMillis(), failure.getMessage());
            waiting.add(this);
            try {
                timer.schedule(this, delay.toNanos(), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                close();
            }
        }

        private boolean isSafe(Throwable failure) {
            if (failure instanceof AriResponseException response) {
                return response.status() == BOOTING;
            }
            return failure instanceof AriConnectException
                    || call.operation().method() == HttpMethod.GET && failure.getClass() == AriTransportException.class;
        }

        void close() {
            waiting.remove(this);
            answer.completeExceptionally(new AriClosedException(Outcome.NOT_SENT, call.operation()));
        }
    }

    private static void discard(@Nullable Object value) {
        if (value instanceof BinaryContent content) {
            try {
                content.close();
            } catch (IOException e) {
                LOG.debug("An answer that nobody waits for did not close", e);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        waiting.forEach(Attempts::close);
        transport.close();
    }
}
