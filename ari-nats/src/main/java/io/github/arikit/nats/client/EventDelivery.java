package io.github.arikit.nats.client;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.core.event.MessageDecoder;
import io.github.arikit.nats.bus.MessageBus;
import io.github.arikit.nats.wire.SequenceMark;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes events and hands them over; one that fails does not stop the next. */
final class EventDelivery implements Consumer<MessageBus.Message> {
    private static final Logger LOG = LoggerFactory.getLogger(EventDelivery.class);

    private final MessageDecoder decoder;
    private final Consumer<? super AriMessage> consumer;
    private final ConnectionListener listener;

    EventDelivery(MessageDecoder decoder, Consumer<? super AriMessage> consumer, ConnectionListener listener) {
        this.decoder = decoder.forConnection();
        this.consumer = consumer;
        this.listener = listener;
    }

    @Override
    public void accept(MessageBus.Message message) {
        AriMessage event;
        try {
            event = decoder.decode(ZeroStructs.without(SequenceMark.removedFrom(message.body())));
        } catch (AriDecodeException e) {
            report(e);
            return;
        }
        try {
            consumer.accept(event);
        } catch (AriDecodeException e) {
            // Fields are read when they are asked for.
            report(e);
        } catch (RuntimeException e) {
            LOG.error("The consumer of events failed at {}", event.type(), e);
            listener.onConsumerFailure(event, e);
        }
    }

    private void report(AriDecodeException error) {
        LOG.warn("An event was skipped: {}", error.getMessage());
        listener.onUndecodable(error);
    }
}
