/** The texts of the ari-proxy protocol, and the subjects they go to. */
@NullMarked
package io.github.arikit.nats.wire;

import org.jspecify.annotations.NullMarked;
