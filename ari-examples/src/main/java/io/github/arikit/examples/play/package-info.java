/** Answers every call, plays a sound to it, and hangs up. */
@NullMarked
package io.github.arikit.examples.play;

import org.jspecify.annotations.NullMarked;
