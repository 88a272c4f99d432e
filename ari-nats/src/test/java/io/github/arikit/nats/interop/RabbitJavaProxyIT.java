package io.github.arikit.nats.interop;

/** The client and the proxy in Java, over RabbitMQ. */
class RabbitJavaProxyIT extends ClientContract {

    @Override
    Cluster newCluster() {
        return Cluster.onRabbit();
    }

    @Override
    void startProxy(Cluster cluster) {
        cluster.javaProxy();
    }
}
