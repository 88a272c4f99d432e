/**
 * Rings one or several endpoints for a caller, and connects the first that answers.
 *
 * <p>Begin with {@link io.github.arikit.ext.dial.Dialer}.
 */
@NullMarked
package io.github.arikit.ext.dial;

import org.jspecify.annotations.NullMarked;
