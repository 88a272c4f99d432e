/** What the protocol asks of a message bus, and NATS and RabbitMQ as such. */
@NullMarked
package io.github.arikit.nats.bus;

import org.jspecify.annotations.NullMarked;
