/**
 * What every ARI client needs and no operation in particular: keys, requests, calls, connections.
 *
 * <p>A request ({@link io.github.arikit.core.AriRequest}) is an immutable value. It turns itself into a call
 * ({@link io.github.arikit.core.AriCall}), which a transport carries to Asterisk.
 */
@NullMarked
package io.github.arikit.core;

import org.jspecify.annotations.NullMarked;
