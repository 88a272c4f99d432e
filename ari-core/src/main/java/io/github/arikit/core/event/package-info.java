/** Messages that Asterisk sends unasked: how they are decoded, routed to those who wait for them, and consumed. */
@NullMarked
package io.github.arikit.core.event;

import org.jspecify.annotations.NullMarked;
