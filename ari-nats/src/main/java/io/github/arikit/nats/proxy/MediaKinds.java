package io.github.arikit.nats.proxy;

import static io.github.arikit.nats.proxy.KindTable.field;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.Key.Kind;
import io.github.arikit.core.ResourceIds;
import io.github.arikit.generated.model.IfExists;
import io.github.arikit.generated.model.PlaybackControl;
import io.github.arikit.generated.model.TerminateOn;
import io.github.arikit.generated.request.BridgeGetRequest;
import io.github.arikit.generated.request.BridgePlayRequest;
import io.github.arikit.generated.request.BridgeRecordRequest;
import io.github.arikit.generated.request.ChannelGetRequest;
import io.github.arikit.generated.request.ChannelPlayRequest;
import io.github.arikit.generated.request.ChannelRecordRequest;
import io.github.arikit.generated.request.PlaybackControlRequest;
import io.github.arikit.generated.request.PlaybackGetRequest;
import io.github.arikit.generated.request.PlaybackStopRequest;
import io.github.arikit.generated.request.RecordingCancelRequest;
import io.github.arikit.generated.request.RecordingCopyStoredRequest;
import io.github.arikit.generated.request.RecordingDeleteStoredRequest;
import io.github.arikit.generated.request.RecordingGetLiveRequest;
import io.github.arikit.generated.request.RecordingGetStoredRequest;
import io.github.arikit.generated.request.RecordingListStoredRequest;
import io.github.arikit.generated.request.RecordingMuteRequest;
import io.github.arikit.generated.request.RecordingPauseRequest;
import io.github.arikit.generated.request.RecordingStopRequest;
import io.github.arikit.generated.request.RecordingUnmuteRequest;
import io.github.arikit.generated.request.RecordingUnpauseRequest;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.Fields;
import java.util.List;
import java.util.function.Function;

/** The kinds that are about playbacks and recordings. */
final class MediaKinds {
    private static final String DEFAULT_FORMAT = "wav";

    private final KindTable table;

    MediaKinds(KindTable table) {
        this.table = table;
    }

    void register() {
        plays("Channel", Kind.CHANNEL, "channel_play", ChannelGetRequest::of, MediaKinds::channelPlay);
        plays("Bridge", Kind.BRIDGE, "bridge_play", BridgeGetRequest::of, MediaKinds::bridgePlay);
        records("Channel", Kind.CHANNEL, "channel_record", ChannelGetRequest::of, MediaKinds::channelRecord);
        records("Bridge", Kind.BRIDGE, "bridge_record", BridgeGetRequest::of, MediaKinds::bridgeRecord);
        playbacks();
        liveRecordings();
        storedRecordings();
    }

    /** What a playback or recording is made of. */
    private record Media(Key on, String id, Fields asked) {}

    private void plays(
            String prefix,
            Kind on,
            String payload,
            Function<Key, AriRequest<?>> exists,
            Function<Media, AriRequest<?>> request) {
        table.put(prefix + "Play", call -> {
            Media media = media(call, on, payload, "playback_id", Kind.PLAYBACK);
            call.ask(request.apply(media));
            return BusResponse.key(call.located(Kind.PLAYBACK, media.id));
        });
        table.put(prefix + "StagePlay", call -> staged(call, on, payload, "playback_id", Kind.PLAYBACK, exists));
    }

    private void records(
            String prefix,
            Kind on,
            String payload,
            Function<Key, AriRequest<?>> exists,
            Function<Media, AriRequest<?>> request) {
        table.put(prefix + "Record", call -> {
            Media media = media(call, on, payload, "name", Kind.LIVE_RECORDING);
            call.ask(request.apply(media));
            return BusResponse.key(call.located(Kind.LIVE_RECORDING, media.id));
        });
        table.put(prefix + "StageRecord", call -> staged(call, on, payload, "name", Kind.LIVE_RECORDING, exists));
    }

    private static Media media(ProxyCall call, Kind on, String payload, String idField, Kind kind) {
        Fields asked = call.payload(payload);
        Key target = call.target(on);
        String id = asked.someText(idField).orElseGet(() -> ResourceIds.next(kind));
        call.bind(on, target.id());
        call.bind(kind, id);
        return new Media(target, id, asked);
    }

    /** Chooses the id of what is to come, and makes sure of what it will be on. */
    private static BusResponse staged(
            ProxyCall call, Kind on, String payload, String idField, Kind kind, Function<Key, AriRequest<?>> exists) {
        Media media = media(call, on, payload, idField, kind);
        call.ask(exists.apply(media.on));
        return BusResponse.key(call.located(kind, media.id));
    }

    private static AriRequest<?> channelPlay(Media media) {
        return ChannelPlayRequest.builder(media.on, List.of(media.asked.text("media_uri")))
                .playbackId(media.id)
                .build();
    }

    private static AriRequest<?> bridgePlay(Media media) {
        return BridgePlayRequest.builder(media.on, List.of(media.asked.text("media_uri")))
                .playbackId(media.id)
                .build();
    }

    private static AriRequest<?> channelRecord(Media media) {
        Fields options = options(media);
        ChannelRecordRequest.Builder request = ChannelRecordRequest.builder(media.on)
                .name(media.id)
                .format(options.someText("Format").orElse(DEFAULT_FORMAT))
                .maxDurationSeconds((int) options.nanos("MaxDuration").toSeconds())
                .maxSilenceSeconds((int) options.nanos("MaxSilence").toSeconds())
                .beep(options.flag("Beep"));
        options.someText("Exists").map(IfExists::new).ifPresent(request::ifExists);
        options.someText("Terminate").map(TerminateOn::new).ifPresent(request::terminateOn);
        return request.build();
    }

    private static AriRequest<?> bridgeRecord(Media media) {
        Fields options = options(media);
        BridgeRecordRequest.Builder request = BridgeRecordRequest.builder(media.on)
                .name(media.id)
                .format(options.someText("Format").orElse(DEFAULT_FORMAT))
                .maxDurationSeconds((int) options.nanos("MaxDuration").toSeconds())
                .maxSilenceSeconds((int) options.nanos("MaxSilence").toSeconds())
                .beep(options.flag("Beep"));
        options.someText("Exists").map(IfExists::new).ifPresent(request::ifExists);
        options.someText("Terminate").map(TerminateOn::new).ifPresent(request::terminateOn);
        return request.build();
    }

    private static Fields options(Media media) {
        Fields options = media.asked.object("options");
        return options == null ? Fields.NONE : options;
    }

    private void playbacks() {
        table.reads("Playback", Kind.PLAYBACK, "playback", "playback", PlaybackGetRequest::of);
        table.subscription("PlaybackSubscribe", Kind.PLAYBACK);
        table.command("PlaybackStop", Kind.PLAYBACK, PlaybackStopRequest::of);
        table.put("PlaybackControl", call -> {
            String operation = call.payload("playback_control").text("command");
            call.ask(PlaybackControlRequest.of(call.target(Kind.PLAYBACK), new PlaybackControl(operation)));
            return BusResponse.ok();
        });
    }

    private void liveRecordings() {
        Kind live = Kind.LIVE_RECORDING;
        table.reads("RecordingLive", live, "live_recording", "liveRecording", RecordingGetLiveRequest::of);
        table.subscription("RecordingLiveSubscribe", live);
        table.command("RecordingLiveStop", live, RecordingStopRequest::of);
        table.command("RecordingLivePause", live, RecordingPauseRequest::of);
        table.command("RecordingLiveResume", live, RecordingUnpauseRequest::of);
        table.command("RecordingLiveMute", live, RecordingMuteRequest::of);
        table.command("RecordingLiveUnmute", live, RecordingUnmuteRequest::of);
        table.command("RecordingLiveScrap", live, RecordingCancelRequest::of);
    }

    private void storedRecordings() {
        Kind stored = Kind.STORED_RECORDING;
        table.list("RecordingStoredList", stored, RecordingListStoredRequest.of(), field("name"));
        table.reads("RecordingStored", stored, "stored_recording", "storedRecording", RecordingGetStoredRequest::of);
        table.put("RecordingStoredCopy", call -> {
            String destination = call.payload("recording_stored_copy").text("destination");
            call.ask(RecordingCopyStoredRequest.of(call.target(stored), destination));
            return BusResponse.key(call.located(stored, destination));
        });
        table.command("RecordingStoredDelete", stored, RecordingDeleteStoredRequest::of);
    }
}
