package io.github.arikit.core.event;

/**
 * What a subscription loses when its buffer is full because the consumer is too slow. The publisher never waits.
 *
 * <p><b>Why the oldest by default.</b> On a telephone call the last events decide: hangup, end of Stasis, end of a
 * playback. A handler that never learns of them waits for a caller who is gone, and keeps the call's resources for
 * good. What it loses of the oldest events is a digit or a state that later ones have overtaken, and a consumer
 * which is 1,024 events behind could not have acted on it in time. Waiting is no alternative, since one slow handler
 * would hold up every call on the socket; neither is a buffer without bound, which only turns the loss into a crash.
 * Whoever must not miss one, such as billing, compares {@link Subscription#dropped()}, or reacts to
 * {@link EventErrorHandler#onOverflow} and reads the state from Asterisk again.
 */
public enum OverflowPolicy {
    /** The events that wait longest make room for the new ones. */
    DROP_OLDEST,
    /** What is buffered stays, new events are lost. For a consumer that needs the beginning, such as a trace. */
    DROP_NEWEST
}
