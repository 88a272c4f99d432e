/**
 * Keeps what is known of a bridge current.
 *
 * <p>Begin with {@link io.github.arikit.ext.bridgemon.BridgeMonitor}.
 */
@NullMarked
package io.github.arikit.ext.bridgemon;

import org.jspecify.annotations.NullMarked;
