package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.operations.LogChannelOperations;

/** A log channel of Asterisk. */
public final class LogChannelHandle extends Handle implements LogChannelOperations {

    LogChannelHandle(Key key, AriResources client) {
        super(key, Key.Kind.LOGGING, client);
    }
}
