package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.operations.BridgeOperations;
import io.github.arikit.generated.request.BridgePlayRequest;
import io.github.arikit.generated.request.BridgeRecordRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A bridge, existing or staged. */
public final class BridgeHandle extends StagedHandle<Bridge, BridgeHandle>
        implements BridgeOperations, Player, Recorder {

    BridgeHandle(Key key, AriResources client, Staging<Bridge> staging) {
        super(key, Key.Kind.BRIDGE, client, staging);
    }

    @Override
    void read() {
        get();
    }

    /**
     * Adds channels to this bridge, all or none. Blocks until Asterisk has answered, which is when what is queued on
     * the channels is done; ChannelEnteredBridge follows.
     *
     * @throws io.github.arikit.core.error.AriException if Asterisk refuses, or there is no answer
     */
    public void addChannels(ChannelHandle... channels) {
        addChannel(Stream.of(channels).map(ChannelHandle::id).toList());
    }

    @Override
    public PlaybackHandle stagePlay(List<String> media) {
        return stagePlay(media, options -> {});
    }

    /**
     * Prepares a playback to all channels in the bridge. Nothing is sent before {@link PlaybackHandle#exec}.
     *
     * @param media at least one media URI, such as {@code sound:tt-monkeys}
     * @param options sets what may be left out; an id set here becomes the id of the playback
     * @throws IllegalArgumentException if there is no media
     */
    public PlaybackHandle stagePlay(List<String> media, Consumer<BridgePlayRequest.Builder> options) {
        BridgePlayRequest.Builder builder =
                BridgePlayRequest.builder(key(), Media.notEmpty(media)).playbackId(ResourceIds.next(Key.Kind.PLAYBACK));
        options.accept(builder);
        BridgePlayRequest request = builder.build();
        Key playback = key().sibling(Key.Kind.PLAYBACK, Staging.argument(request, "playbackId"));
        return new PlaybackHandle(playback, client(), Staging.of(request));
    }

    @Override
    public LiveRecordingHandle stageRecord(String name, String format) {
        return stageRecord(name, format, options -> {});
    }

    /**
     * Prepares a recording of what all channels in the bridge say. Nothing is sent before
     * {@link LiveRecordingHandle#exec}.
     *
     * @param name the name of the recording, which may contain slashes for folders
     * @param format the format, such as {@code wav}
     * @param options sets what may be left out
     */
    public LiveRecordingHandle stageRecord(String name, String format, Consumer<BridgeRecordRequest.Builder> options) {
        BridgeRecordRequest.Builder builder =
                BridgeRecordRequest.builder(key()).name(name).format(format);
        options.accept(builder);
        BridgeRecordRequest request = builder.build();
        Key recording = key().sibling(Key.Kind.LIVE_RECORDING, Staging.argument(request, "name"));
        return new LiveRecordingHandle(recording, client(), Staging.of(request));
    }
}
