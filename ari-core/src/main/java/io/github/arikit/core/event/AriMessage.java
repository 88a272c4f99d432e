package io.github.arikit.core.event;

import io.github.arikit.core.Key;
import java.util.List;

/** A message from Asterisk, as far as routing needs to know it. Implementations are immutable. */
public interface AriMessage {

    /** Returns the name of its type on the wire, such as {@code PlaybackStarted}. */
    String type();

    /**
     * Returns the resources it concerns, each once: a dial concerns caller and peer, a playback also the channel or
     * bridge it plays to. Empty where it concerns none in particular. No key has an empty id.
     */
    List<Key> keys();
}
