package io.github.arikit.core.event;

/** Part of a message that stands for a resource. */
public interface Keyed {

    /** Adds the keys of the resources it concerns. */
    void addKeysTo(EventKeys keys);
}
