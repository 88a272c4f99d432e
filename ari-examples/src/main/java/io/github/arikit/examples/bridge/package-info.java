/** One conference for all callers. */
@NullMarked
package io.github.arikit.examples.bridge;

import org.jspecify.annotations.NullMarked;
