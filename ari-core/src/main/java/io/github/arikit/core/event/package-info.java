/**
 * Messages that Asterisk sends unasked: how they are decoded, routed to those who wait for them, and consumed.
 *
 * <p>A message goes from the socket through a {@link io.github.arikit.core.event.MessageDecoder} to the
 * {@link io.github.arikit.core.event.EventRouter}, which puts it into the buffer of each
 * {@link io.github.arikit.core.event.Subscription} that it concerns. There the thread of the socket turns back: a
 * listener, a subscriber or a future runs on threads of the application, or on those of
 * {@link io.github.arikit.core.event.EventLanes}. Only conditions and the
 * {@link io.github.arikit.core.event.EventErrorHandler} may run on the thread of the socket.
 */
@NullMarked
package io.github.arikit.core.event;

import org.jspecify.annotations.NullMarked;
