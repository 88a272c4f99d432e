/** Leaves a message with whoever answers. */
@NullMarked
package io.github.arikit.examples.voicemaildrop;

import org.jspecify.annotations.NullMarked;
