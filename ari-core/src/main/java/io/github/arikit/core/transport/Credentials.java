package io.github.arikit.core.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Adds credentials to a request at the last moment, where nothing logs them any more. */
final class Credentials {
    private static final int EMPTY_LINE = 2;

    private Credentials() {}

    /** Returns an HTTP request without a body, with one header more. */
    static byte[] added(byte[] request, String authorization) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(request, 0, request.length - EMPTY_LINE);
        bytes.writeBytes(("Authorization: " + authorization + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }
}
