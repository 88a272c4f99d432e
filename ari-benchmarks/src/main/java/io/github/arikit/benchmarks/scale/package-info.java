/** How cost grows with the number of subscriptions. */
@NullMarked
package io.github.arikit.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
