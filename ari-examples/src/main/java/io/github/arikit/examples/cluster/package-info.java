/** Applications over several Asterisks: run with {@code ARI_APPLICATION} and {@code MESSAGEBUS_URL}. */
@NullMarked
package io.github.arikit.examples.cluster;

import org.jspecify.annotations.NullMarked;
