/** Records a message of each caller. */
@NullMarked
package io.github.arikit.examples.record;

import org.jspecify.annotations.NullMarked;
