/** What the protocol asks of a message bus, and NATS as one. */
@NullMarked
package io.github.arikit.nats.bus;

import org.jspecify.annotations.NullMarked;
