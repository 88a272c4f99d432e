/**
 * Menus that a caller walks through with the keys of a telephone.
 *
 * <p>Begin with {@link io.github.arikit.ext.ivr.Menu}.
 */
@NullMarked
package io.github.arikit.ext.ivr;

import org.jspecify.annotations.NullMarked;
