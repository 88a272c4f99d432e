package io.github.arikit.core.transport;

import org.jspecify.annotations.Nullable;

/**
 * A call as HTTP and REST over WebSocket carry it.
 *
 * @param target path and query below the address of ARI, percent-encoded
 * @param body the JSON body; null if there is none
 */
record EncodedCall(String target, @Nullable String body) {}
