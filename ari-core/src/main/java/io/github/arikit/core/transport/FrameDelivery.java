package io.github.arikit.core.transport;

import io.github.arikit.core.AriMetrics;
import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.Frames;
import io.github.arikit.core.event.MessageDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes frames and hands the messages over, one after the other; a frame that fails does not stop the next. */
public final class FrameDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(FrameDelivery.class);
    private static final String REPLACED = "ApplicationReplaced";

    private final MessageDecoder decoder;
    private final Consumer<? super AriMessage> consumer;
    private final ConnectionListener listener;
    private final AriMetrics metrics;
    /** The message that the consumer has at the moment. */
    private final AtomicReference<@Nullable AriMessage> handed = new AtomicReference<>();

    private @Nullable AriMessage handedLastTime;

    /** Creates a delivery; the listener hears of frames that fail, and the metrics of all. */
    public FrameDelivery(
            MessageDecoder decoder,
            Consumer<? super AriMessage> consumer,
            ConnectionListener listener,
            AriMetrics metrics) {
        this.decoder = decoder.forConnection();
        this.consumer = consumer;
        this.listener = listener;
        this.metrics = metrics;
    }

    /** Hands over one message, and returns the application that it reports as taken over, or null. */
    public @Nullable String deliver(byte[] frame) {
        FrameTrace.received(frame);
        AriMessage message;
        try {
            message = decoder.decode(frame);
        } catch (AriDecodeException e) {
            reportUndecodable(e);
            return null;
        } catch (RuntimeException | Error e) {
            reportUndecodable(new AriDecodeException("a message", text(frame), e));
            return null;
        }
        metrics.onMessage(message.type(), frame.length);
        handed.lazySet(message);
        try {
            consumer.accept(message);
        } catch (AriDecodeException e) {
            // Fields are read when they are asked for.
            reportUndecodable(e);
        } catch (RuntimeException e) {
            LOG.error("The consumer of messages failed at {}", message.type(), e);
            listener.onConsumerFailure(message, e);
        } catch (Error e) {
            LOG.error("The consumer of messages failed at {}", message.type(), e);
        }
        handed.lazySet(null);
        return message.type().equals(REPLACED) ? application(frame) : null;
    }

    private void reportUndecodable(AriDecodeException error) {
        metrics.onUndecodable();
        LOG.warn("A message was skipped: {}", error.getMessage());
        listener.onUndecodable(error);
    }

    private static @Nullable String application(byte[] frame) {
        try {
            return Frames.textOf(text(frame), "application");
        } catch (IOException e) {
            LOG.warn("An application was taken over, and Asterisk does not say which", e);
            return null;
        }
    }

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8);
    }

    /** Warns if the consumer has had the same message since the last time this was called; once for each. */
    void warnIfHeldUp() {
        AriMessage now = handed.get();
        if (now != null && now == handedLastTime) {
            LOG.warn(
                    "The consumer of messages holds up the event socket since it got a {}; Asterisk closes a connection"
                            + " that is not read",
                    now.type());
            handedLastTime = null;
            return;
        }
        handedLastTime = now;
    }
}
