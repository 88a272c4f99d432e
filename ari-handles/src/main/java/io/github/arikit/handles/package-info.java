/**
 * The client, and handles of what Asterisk holds.
 *
 * <p>A handle ({@link io.github.arikit.handles.Handle}) is a key and a client: getting one is local and free. What
 * creates something can be staged: the handle has its id at once, subscriptions are made on it, and {@code exec()}
 * then asks Asterisk to create it, so that no event is missed.
 */
@NullMarked
package io.github.arikit.handles;

import org.jspecify.annotations.NullMarked;
