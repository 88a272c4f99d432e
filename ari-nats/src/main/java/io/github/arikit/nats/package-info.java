/** Many Asterisks behind one client, over NATS: {@link AriNats} is where to begin. */
@NullMarked
package io.github.arikit.nats;

import org.jspecify.annotations.NullMarked;
