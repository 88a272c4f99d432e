/** The way from a client to the proxies of a cluster, and back. */
@NullMarked
package io.github.arikit.nats.client;

import org.jspecify.annotations.NullMarked;
