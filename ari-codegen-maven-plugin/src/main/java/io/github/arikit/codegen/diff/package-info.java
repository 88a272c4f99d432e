/** Compares the interfaces of two releases, and reports what is different to those who use them. */
@NullMarked
package io.github.arikit.codegen.diff;

import org.jspecify.annotations.NullMarked;
