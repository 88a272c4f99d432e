/** The first program: one call, placed and answered by ourselves. */
@NullMarked
package io.github.arikit.examples.helloworld;

import org.jspecify.annotations.NullMarked;
