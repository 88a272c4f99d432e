package io.github.arikit.ext.audiouri;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A length of time in whole units; what has no sound of its own is said in the next smaller unit. */
final class SpokenDuration {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int ASTERISK_HAS_HOURS_FROM = 2;

    private final String prefix;
    private final List<String> uris = new ArrayList<>();

    private SpokenDuration(String prefix) {
        this.prefix = prefix;
    }

    /** Uses the sounds of Asterisk itself: second, seconds, minute, minutes and hours. */
    static List<String> ofAsterisk(Duration duration) {
        Duration length = orZero(duration);
        long hours = length.toHours() < ASTERISK_HAS_HOURS_FROM ? 0 : length.toHours();
        return new SpokenDuration("")
                .say(hours, "hour")
                .say(length.toMinutes() - hours * MINUTES_AN_HOUR, "minute")
                .say(length.toSecondsPart(), "second")
                .done();
    }

    static List<String> inFolder(String folder, Duration duration) {
        Duration length = orZero(duration);
        return new SpokenDuration(folder + "/")
                .say(length.toDaysPart(), "day")
                .say(length.toHoursPart(), "hour")
                .say(length.toMinutesPart(), "minute")
                .say(length.toSecondsPart(), "second")
                .done();
    }

    private static Duration orZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private SpokenDuration say(long amount, String unit) {
        if (amount > 0) {
            uris.add(AudioUri.number(amount));
            uris.add(AudioUri.sound(prefix + (amount == 1 ? unit : unit + "s")));
        }
        return this;
    }

    private List<String> done() {
        return List.copyOf(uris);
    }
}
