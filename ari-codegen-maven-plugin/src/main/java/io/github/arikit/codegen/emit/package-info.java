/** One emitter for each kind of Java that is generated. */
@NullMarked
package io.github.arikit.codegen.emit;

import org.jspecify.annotations.NullMarked;
