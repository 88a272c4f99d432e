/** The embedded Asterisk double and what a test scripts and reads on it. */
@NullMarked
package io.github.arikit.testkit;

import org.jspecify.annotations.NullMarked;
