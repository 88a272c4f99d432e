/** A menu that callers answer with keys. */
@NullMarked
package io.github.arikit.examples.ivr;

import org.jspecify.annotations.NullMarked;
