/** Single steps, measured with JMH. */
@NullMarked
package io.github.arikit.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
