/** Callers wait with music until an agent is free. */
@NullMarked
package io.github.arikit.examples.queue;

import org.jspecify.annotations.NullMarked;
