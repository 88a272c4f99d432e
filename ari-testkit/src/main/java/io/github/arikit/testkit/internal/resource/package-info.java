/** The operations of ARI, one class for each group. */
@NullMarked
package io.github.arikit.testkit.internal.resource;

import org.jspecify.annotations.NullMarked;
