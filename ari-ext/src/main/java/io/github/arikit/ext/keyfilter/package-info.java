/** Chooses keys by their kind, and messages by the keys they concern. */
@NullMarked
package io.github.arikit.ext.keyfilter;

import org.jspecify.annotations.NullMarked;
