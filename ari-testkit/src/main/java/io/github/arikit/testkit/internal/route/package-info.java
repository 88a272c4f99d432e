/** From a request on any transport to the operation that plays it, and to its answer. */
@NullMarked
package io.github.arikit.testkit.internal.route;

import org.jspecify.annotations.NullMarked;
