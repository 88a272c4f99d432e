package io.github.arikit.nats.interop;

/** The client in Java with the proxy in Go, over RabbitMQ. */
class RabbitGoProxyIT extends ClientContract {

    @Override
    Cluster newCluster() {
        return Cluster.onRabbit();
    }

    @Override
    void startProxy(Cluster cluster) {
        cluster.goProxy();
    }
}
