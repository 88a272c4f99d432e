/** Writing events to the applications that are subscribed. */
@NullMarked
package io.github.arikit.testkit.internal.event;

import org.jspecify.annotations.NullMarked;
