package io.github.arikit.core.transport;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the text of messages to a log of its own, {@code io.github.arikit.frames}, at level TRACE: off unless somebody
 * asks for it, since messages contain personal data such as telephone numbers. Secrets are masked.
 */
final class FrameTrace {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.arikit.frames");

    private FrameTrace() {}

    /** Traces a message that arrived. */
    static void received(byte[] frame) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("< {}", SecretMask.masked(new String(frame, StandardCharsets.UTF_8)));
        }
    }

    /** Traces a message that is sent. */
    static void sent(String frame) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("> {}", SecretMask.masked(frame));
        }
    }
}
