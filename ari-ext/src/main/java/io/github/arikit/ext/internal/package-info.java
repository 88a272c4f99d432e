/** What plays and recordings are made of. Free to change. */
@NullMarked
package io.github.arikit.ext.internal;

import org.jspecify.annotations.NullMarked;
