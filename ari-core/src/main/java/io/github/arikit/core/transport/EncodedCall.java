package io.github.arikit.core.transport;

import org.jspecify.annotations.Nullable;

/**
 * A call as HTTP carries it.
 *
 * @param address the absolute address, percent-encoded
 * @param body the JSON body; null if there is none
 */
record EncodedCall(String address, @Nullable String body) {}
