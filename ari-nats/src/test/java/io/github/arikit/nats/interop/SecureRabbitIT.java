package io.github.arikit.nats.interop;

/** The server that {@code infra/rabbitmq/up --tls-port} starts. */
class SecureRabbitIT extends SecureBusContract {

    @Override
    String urlVariable() {
        return "ARIKIT_RABBITMQ_TLS_URL";
    }

    @Override
    String authorityVariable() {
        return "ARIKIT_RABBITMQ_CA";
    }
}
