package io.github.arikit.core.transport;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes frames and hands the messages over, one after the other; a frame that fails does not stop the next. */
public final class FrameDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(FrameDelivery.class);

    private final MessageDecoder decoder;
    private final Consumer<? super AriMessage> consumer;
    private final ConnectionListener listener;

    /** Creates a delivery; the listener hears of frames that fail. */
    public FrameDelivery(MessageDecoder decoder, Consumer<? super AriMessage> consumer, ConnectionListener listener) {
        this.decoder = decoder;
        this.consumer = consumer;
        this.listener = listener;
    }

    /** Delivers one frame, whatever becomes of it. */
    public void deliver(String frame) {
        AriMessage message;
        try {
            message = decoder.decode(frame);
        } catch (AriDecodeException e) {
            reportUndecodable(e);
            return;
        } catch (RuntimeException | Error e) {
            reportUndecodable(new AriDecodeException("a message", frame, e));
            return;
        }
        try {
            consumer.accept(message);
        } catch (RuntimeException e) {
            LOG.error("The consumer of messages failed at {}", message.type(), e);
            listener.onConsumerFailure(message, e);
        } catch (Error e) {
            LOG.error("The consumer of messages failed at {}", message.type(), e);
        }
    }

    private void reportUndecodable(AriDecodeException error) {
        LOG.warn("A message was skipped: {}", error.getMessage());
        listener.onUndecodable(error);
    }
}
