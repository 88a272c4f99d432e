/** How long it takes from the start of a JVM to the first event. */
@NullMarked
package io.github.arikit.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
