package io.github.arikit.ext.audiouri;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimeUriTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-07T00:00, day-0 mon-0 7 12 oclock a-m 2024",
        "2024-12-31T12:05, day-2 mon-11 31 12 oh 5 p-m 2024",
        "2024-02-29T13:10, day-4 mon-1 29 1 10 p-m 2024",
        "1999-11-01T23:59, day-1 mon-10 1 11 59 p-m 1999",
        "2024-06-15T11:09:59, day-6 mon-5 15 11 oh 9 a-m 2024",
    })
    void dateTimeIsSaidDayFirstAndYearLast(LocalDateTime moment, String words) {
        assertThat(AudioUri.dateTime(moment)).containsExactly(uris(words));
    }

    @Test
    void zonedTimeIsSaidAsInItsZone() {
        ZonedDateTime moment = ZonedDateTime.parse("2024-01-07T23:30:00+09:00[Asia/Tokyo]");

        assertThat(AudioUri.dateTime(moment)).containsExactly(uris("day-0 mon-0 7 11 30 p-m 2024"));
    }

    @Test
    void dateHasNoTime() {
        assertThat(AudioUri.date(LocalDate.of(2024, 2, 29))).containsExactly(uris("day-4 mon-1 29 2024"));
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, 12 oclock a-m",
        "00:01, 12 oh 1 a-m",
        "01:00, 1 oclock a-m",
        "11:59, 11 59 a-m",
        "12:00, 12 oclock p-m",
        "12:10, 12 10 p-m",
        "13:00, 1 oclock p-m",
        "23:09, 11 oh 9 p-m",
    })
    void timeIsSaidOnATwelveHourClock(LocalTime time, String words) {
        assertThat(AudioUri.time(time)).containsExactly(uris(words));
    }

    private static String[] uris(String words) {
        return words.replaceAll("(?<= |^)([0-9]+)", "number:$1")
                .replaceAll("(?<= |^)(?!number:)", "sound:digits/")
                .split(" ");
    }
}
