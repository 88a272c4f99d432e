package io.github.arikit.nats.interop;

/** The server that {@code infra/nats/up --secure} starts. */
class SecureNatsIT extends SecureBusContract {

    @Override
    String urlVariable() {
        return "ARIKIT_NATS_SECURE_URL";
    }

    @Override
    String authorityVariable() {
        return "ARIKIT_NATS_CA";
    }
}
