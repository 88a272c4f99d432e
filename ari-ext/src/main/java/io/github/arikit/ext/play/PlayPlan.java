package io.github.arikit.ext.play;

import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.PlaybackHandle;
import io.github.arikit.handles.Player;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What is to be played, and how: the options of one play, which change no more. */
record PlayPlan(
        Player player,
        List<String> uris,
        List<String> invalidPrepend,
        int replays,
        @Nullable DigitMatcher matcher,
        Duration firstDigit,
        Duration interDigit,
        Duration overallDigits,
        Duration startTimeout,
        Duration maxTime,
        @Nullable TypeAhead typeAhead,
        @Nullable String language,
        boolean separately,
        boolean bargeIn,
        Scheduler scheduler,
        Executor threads) {

    PlaybackHandle stage(List<String> media) {
        if (player instanceof ChannelHandle channel) {
            return channel.stagePlay(media, options -> {
                if (language != null) {
                    options.lang(language);
                }
            });
        }
        return ((BridgeHandle) player).stagePlay(media, options -> {
            if (language != null) {
                options.lang(language);
            }
        });
    }
}
