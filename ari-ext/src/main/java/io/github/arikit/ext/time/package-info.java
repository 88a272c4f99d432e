/** Time as a parameter, so that tests need not wait for it. */
@NullMarked
package io.github.arikit.ext.time;

import org.jspecify.annotations.NullMarked;
