/** The examples of the pages in {@code docs/extensions}, one for each extension. */
@NullMarked
package io.github.arikit.examples.extensions;

import org.jspecify.annotations.NullMarked;
