/** Click to call: an HTTP request makes a call. */
@NullMarked
package io.github.arikit.examples.stasisstart;

import org.jspecify.annotations.NullMarked;
