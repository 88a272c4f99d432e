package io.github.arikit.testkit.internal.world;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Applications whose websocket is opened for each call. */
public interface PerCall {

    /** Tells whether this is the name of one. */
    boolean serves(String application);

    /**
     * Opens a websocket for a channel.
     *
     * @param opened gets, later, the name of the application that serves this channel alone; null if nobody answers
     */
    void open(String application, Channel channel, Consumer<@Nullable String> opened);

    /** Closes the websocket of a call, later; does nothing if the name is not that of one. */
    void ended(String application);
}
