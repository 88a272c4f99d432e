package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;

/** What can be recorded: a channel or a bridge. */
public sealed interface Recorder permits ChannelHandle, BridgeHandle {

    /** Returns the key of the channel or bridge. */
    Key key();

    /** Returns the client that requests go through. */
    AriResources client();

    /** Opens a subscription to the events of a type that concern the channel or bridge. */
    <E> Subscription<E> subscribe(Class<E> type);

    /**
     * Prepares a recording. Nothing is sent before {@link LiveRecordingHandle#exec}.
     *
     * @param name the name of the recording, which may contain slashes for folders
     * @param format the format, such as {@code wav}
     */
    LiveRecordingHandle stageRecord(String name, String format);
}
