/** What the examples share: where they find an Asterisk. */
@NullMarked
package io.github.arikit.examples;

import org.jspecify.annotations.NullMarked;
