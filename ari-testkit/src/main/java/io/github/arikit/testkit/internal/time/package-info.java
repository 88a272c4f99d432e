/** The clock that everything waits on. */
@NullMarked
package io.github.arikit.testkit.internal.time;

import org.jspecify.annotations.NullMarked;
