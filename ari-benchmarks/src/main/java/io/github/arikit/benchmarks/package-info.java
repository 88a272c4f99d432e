/** What clients of ARI cost. Nothing here is published. */
@NullMarked
package io.github.arikit.benchmarks;

import org.jspecify.annotations.NullMarked;
