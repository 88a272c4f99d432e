/**
 * Plays media to a channel or a bridge, and matches the digits that are pressed meanwhile.
 *
 * <p>Begin with {@link io.github.arikit.ext.play.Play}, or with {@link io.github.arikit.ext.play.Prompt} where an answer
 * is expected.
 */
@NullMarked
package io.github.arikit.ext.play;

import org.jspecify.annotations.NullMarked;
