package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.core.event.Subscription;
import java.util.List;

/** What media can be played to: a channel or a bridge. */
public sealed interface Player permits ChannelHandle, BridgeHandle {

    /** Returns the key of the channel or bridge. */
    Key key();

    /** Returns the client that requests go through. */
    AriResources client();

    /** Opens a subscription to the events of a type that concern the channel or bridge. */
    <E> Subscription<E> subscribe(Class<E> type);

    /**
     * Prepares a playback of media URIs, one after the other. Nothing is sent before {@link PlaybackHandle#exec}.
     *
     * @param media at least one media URI, such as {@code sound:tt-monkeys}
     * @throws IllegalArgumentException if there is none
     */
    PlaybackHandle stagePlay(List<String> media);

    /**
     * Prepares a playback of media URIs, one after the other. Nothing is sent before {@link PlaybackHandle#exec}.
     *
     * @param media at least one media URI, such as {@code sound:tt-monkeys}
     * @throws IllegalArgumentException if there is none
     */
    default PlaybackHandle stagePlay(String... media) {
        return stagePlay(List.of(media));
    }
}
