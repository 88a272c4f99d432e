package io.github.arikit.core.transport;

import io.github.arikit.core.AriConfig;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes and closes clients of the JDK.
 *
 * <p>Asterisk closes a connection that was idle for 15 seconds. How long the JDK keeps one is a property of the whole
 * JVM that is read once, when the first client is made. Unless the application has set it, it is set to 10 seconds
 * here; an application that makes a client of its own before should set it too.
 */
final class JdkHttpClient {
    private static final Logger LOG = LoggerFactory.getLogger(JdkHttpClient.class);
    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";
    private static final String RETRY_ALL = "jdk.httpclient.enableAllMethodRetry";
    private static final String KEEP_ALIVE_SECONDS = "10";
    private static final @Nullable MethodHandle SHUTDOWN_NOW = shutdownNow();

    private JdkHttpClient() {}

    static HttpClient open(AriConfig config, Executor executor) {
        prepareProperties();
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .executor(executor);
        config.sslContext().ifPresent(client::sslContext);
        return client.build();
    }

    private static void prepareProperties() {
        if (System.getProperty(KEEP_ALIVE) == null) {
            System.setProperty(KEEP_ALIVE, KEEP_ALIVE_SECONDS);
            LOG.debug("{} was not set, and is {} from now on", KEEP_ALIVE, KEEP_ALIVE_SECONDS);
        }
        String retry = System.getProperty(RETRY_ALL);
        if (retry != null && !retry.equalsIgnoreCase("false")) {
            LOG.warn(
                    "{} is set: the JDK will repeat requests that may not be repeated, such as originating", RETRY_ALL);
        }
    }

    /** Ends a client at once where the JDK can (21 and later); before, it ends when nothing refers to it. */
    static void close(HttpClient client) {
        if (SHUTDOWN_NOW == null) {
            return;
        }
        try {
            SHUTDOWN_NOW.invoke(client);
        } catch (Throwable e) {
            LOG.debug("The HTTP client did not shut down", e);
        }
    }

    private static @Nullable MethodHandle shutdownNow() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
