/** Connects two parties and records what they say. */
@NullMarked
package io.github.arikit.examples.callrecorder;

import org.jspecify.annotations.NullMarked;
