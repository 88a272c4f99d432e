/** The proxy: it serves one Asterisk to the clients of a cluster, those in Go among them. */
@NullMarked
package io.github.arikit.nats.proxy;

import org.jspecify.annotations.NullMarked;
