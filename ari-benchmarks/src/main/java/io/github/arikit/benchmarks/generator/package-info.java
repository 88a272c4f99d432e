/** How long it takes to generate the client of a release. */
@NullMarked
package io.github.arikit.benchmarks.generator;

import org.jspecify.annotations.NullMarked;
