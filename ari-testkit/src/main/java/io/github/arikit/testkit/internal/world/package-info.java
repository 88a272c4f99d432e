/** The state of the played Asterisk; all of it lives on one event loop. */
@NullMarked
package io.github.arikit.testkit.internal.world;

import org.jspecify.annotations.NullMarked;
