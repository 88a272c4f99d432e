/** What the Asterisk double carries. */
@NullMarked
package io.github.arikit.benchmarks.testkit;

import org.jspecify.annotations.NullMarked;
