package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.operations.ChannelOperations;
import io.github.arikit.generated.request.ChannelPlayRequest;
import io.github.arikit.generated.request.ChannelRecordRequest;
import io.github.arikit.generated.request.ChannelSnoopChannelRequest;
import java.util.List;
import java.util.function.Consumer;

/** A channel, existing or staged. */
public final class ChannelHandle extends StagedHandle<Channel, ChannelHandle>
        implements ChannelOperations, Player, Recorder {

    ChannelHandle(Key key, AriResources client, Staging<Channel> staging) {
        super(key, Key.Kind.CHANNEL, client, staging);
    }

    @Override
    void read() {
        get();
    }

    @Override
    public PlaybackHandle stagePlay(List<String> media) {
        return stagePlay(media, options -> {});
    }

    /**
     * Prepares a playback. Nothing is sent before {@link PlaybackHandle#exec}.
     *
     * @param media at least one media URI, such as {@code sound:tt-monkeys}
     * @param options sets what may be left out; an id set here becomes the id of the playback
     * @throws IllegalArgumentException if there is no media
     */
    public PlaybackHandle stagePlay(List<String> media, Consumer<ChannelPlayRequest.Builder> options) {
        ChannelPlayRequest.Builder builder = ChannelPlayRequest.builder(key(), Media.notEmpty(media))
                .playbackId(ResourceIds.next(Key.Kind.PLAYBACK));
        options.accept(builder);
        ChannelPlayRequest request = builder.build();
        Key playback = key().sibling(Key.Kind.PLAYBACK, Staging.argument(request, "playbackId"));
        return new PlaybackHandle(playback, client(), Staging.of(request));
    }

    @Override
    public LiveRecordingHandle stageRecord(String name, String format) {
        return stageRecord(name, format, options -> {});
    }

    /**
     * Prepares a recording. Nothing is sent before {@link LiveRecordingHandle#exec}.
     *
     * @param name the name of the recording, which may contain slashes for folders
     * @param format the format, such as {@code wav}
     * @param options sets what may be left out
     */
    public LiveRecordingHandle stageRecord(String name, String format, Consumer<ChannelRecordRequest.Builder> options) {
        ChannelRecordRequest.Builder builder =
                ChannelRecordRequest.builder(key()).name(name).format(format);
        options.accept(builder);
        ChannelRecordRequest request = builder.build();
        Key recording = key().sibling(Key.Kind.LIVE_RECORDING, Staging.argument(request, "name"));
        return new LiveRecordingHandle(recording, client(), Staging.of(request));
    }

    /**
     * Prepares a snoop, which is a channel of its own that hears or whispers to this one. Nothing is sent before
     * {@code exec} of the channel returned.
     *
     * @param app the Stasis application that the snoop enters
     * @param options sets what may be left out; Asterisk wants a direction to spy or to whisper
     */
    public ChannelHandle stageSnoop(String app, Consumer<ChannelSnoopChannelRequest.Builder> options) {
        ChannelSnoopChannelRequest.Builder builder =
                ChannelSnoopChannelRequest.builder(key(), app).snoopId(ResourceIds.nextSnoop());
        options.accept(builder);
        ChannelSnoopChannelRequest request = builder.build();
        Key snoop = key().sibling(Key.Kind.CHANNEL, Staging.argument(request, "snoopId"));
        return new ChannelHandle(snoop, client(), Staging.of(request));
    }
}
