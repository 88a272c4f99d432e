/** Two Stasis applications in one program. */
@NullMarked
package io.github.arikit.examples.twoapps;

import org.jspecify.annotations.NullMarked;
