/** Figures of ARI connections as Micrometer meters. */
@NullMarked
package io.github.arikit.micrometer;

import org.jspecify.annotations.NullMarked;
