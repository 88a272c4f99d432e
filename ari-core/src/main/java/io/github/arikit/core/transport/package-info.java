/** The ways to an Asterisk. Only {@link io.github.arikit.core.Transport} is seen from outside this package. */
@NullMarked
package io.github.arikit.core.transport;

import org.jspecify.annotations.NullMarked;
