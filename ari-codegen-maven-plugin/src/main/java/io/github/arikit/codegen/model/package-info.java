/** What the emitters know of ARI: an immutable picture of one release. */
@NullMarked
package io.github.arikit.codegen.model;

import org.jspecify.annotations.NullMarked;
