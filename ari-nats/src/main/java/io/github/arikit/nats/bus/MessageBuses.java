package io.github.arikit.nats.bus;

/** Connects the message bus that an address is one of. */
public final class MessageBuses {
    private MessageBuses() {}

    /**
     * Connects to RabbitMQ where the address begins with {@code amqp://} or {@code amqps://}, and else to NATS. Blocks until
     * that is done. RabbitMQ needs {@code com.rabbitmq:amqp-client}, which is a dependency of the application then.
     *
     * @param prefix what the subjects of the protocol begin with, its dot included
     * @throws BusException if no server accepts us, or what RabbitMQ needs is not there
     */
    public static MessageBus connect(NatsSettings settings, String prefix, BusListener listener) {
        if (!settings.urls().startsWith("amqp://") && !settings.urls().startsWith("amqps://")) {
            return NatsBus.connect(settings, listener);
        }
        try {
            return RabbitBus.connect(settings, prefix, listener);
        } catch (NoClassDefFoundError e) {
            throw new BusException(
                    "RabbitMQ at " + settings.address()
                            + " needs the library com.rabbitmq:amqp-client, which is missing",
                    e);
        }
    }
}
