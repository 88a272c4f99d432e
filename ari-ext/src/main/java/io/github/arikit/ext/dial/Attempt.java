package io.github.arikit.ext.dial;

import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.DialResult;
import java.util.Objects;

/**
 * The attempt to reach one endpoint. Immutable.
 *
 * @param endpoint the endpoint, as it was given
 * @param channel the channel that rang it
 * @param result how it ended; cancelled for those who were still ringing when somebody else answered
 */
public record Attempt(String endpoint, ChannelHandle channel, DialResult result) {

    /** Checks that nothing is null. */
    public Attempt {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(result, "result");
    }
}
