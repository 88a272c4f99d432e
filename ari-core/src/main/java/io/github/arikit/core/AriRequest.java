package io.github.arikit.core;

/**
 * A request to Asterisk as a value: it knows its operation, its parameters and what the answer is.
 *
 * <p>Making one talks to nobody. It can be sent any number of times, by any {@link RequestSender}. Implementations are
 * immutable.
 *
 * @param <T> the type of the answer; {@link Void} where Asterisk answers without a body
 */
@FunctionalInterface
public interface AriRequest<T> {

    /** Returns the call that a transport carries to Asterisk. */
    AriCall<T> toCall();

    /**
     * Returns this request at the node, dialog and application of a key. A connection to a cluster sends it there; one
     * to Asterisk itself sends it as ever.
     */
    default AriRequest<T> at(Key location) {
        AriCall<T> call = toCall().at(location);
        return () -> call;
    }
}
