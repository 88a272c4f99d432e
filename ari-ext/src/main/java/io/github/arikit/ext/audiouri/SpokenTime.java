package io.github.arikit.ext.audiouri;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** Date and time of day on a 12-hour clock, in the words of Asterisk's {@code digits} sounds. */
final class SpokenTime {
    private static final int HOURS_ON_THE_CLOCK = 12;
    private static final int FIRST_WITHOUT_OH = 10;

    private SpokenTime() {}

    static List<String> dateTime(LocalDateTime moment) {
        return Stream.of(day(moment.toLocalDate()), clock(moment.toLocalTime()), year(moment.toLocalDate()))
                .flatMap(uris -> uris)
                .toList();
    }

    static List<String> date(LocalDate date) {
        return Stream.concat(day(date), year(date)).toList();
    }

    static List<String> time(LocalTime time) {
        return clock(time).toList();
    }

    private static Stream<String> day(LocalDate date) {
        // Asterisk counts weekdays from Sunday and months from January, both from zero.
        int weekday = date.getDayOfWeek().getValue() % 7;
        int month = date.getMonthValue() - 1;
        return Stream.of(
                AudioUri.sound("digits/day-" + weekday),
                AudioUri.sound("digits/mon-" + month),
                AudioUri.number(date.getDayOfMonth()));
    }

    private static Stream<String> year(LocalDate date) {
        return Stream.of(AudioUri.number(date.getYear()));
    }

    private static Stream<String> clock(LocalTime time) {
        int hour = time.getHour() % HOURS_ON_THE_CLOCK;
        String half = time.getHour() < HOURS_ON_THE_CLOCK ? "digits/a-m" : "digits/p-m";
        return Stream.of(
                        Stream.of(AudioUri.number(hour == 0 ? HOURS_ON_THE_CLOCK : hour)),
                        minute(time.getMinute()),
                        Stream.of(AudioUri.sound(half)))
                .flatMap(uris -> uris);
    }

    private static Stream<String> minute(int minute) {
        if (minute == 0) {
            return Stream.of(AudioUri.sound("digits/oclock"));
        }
        Stream<String> number = Stream.of(AudioUri.number(minute));
        return minute < FIRST_WITHOUT_OH ? Stream.concat(Stream.of(AudioUri.sound("digits/oh")), number) : number;
    }
}
