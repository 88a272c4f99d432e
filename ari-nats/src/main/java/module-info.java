/** Many Asterisks behind one client, over NATS: a client transport and a proxy that speak the protocol of ari-proxy. */
module io.github.arikit.nats {
    requires transitive io.github.arikit.handles;
    requires static com.rabbitmq.client;
    requires static transitive org.jspecify;
    requires io.nats.jnats;
    requires org.slf4j;

    exports io.github.arikit.nats;
    exports io.github.arikit.nats.bus;
}
