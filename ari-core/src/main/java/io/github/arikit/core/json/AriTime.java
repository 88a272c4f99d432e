package io.github.arikit.core.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Times as Asterisk writes them: milliseconds, and an offset without a colon, {@code 2026-11-23T11:36:52.712+0000}. */
public final class AriTime {
    /** Made when first needed: most clients read nothing but the usual form, and write no times. */
    private static final class Formats {
        static final DateTimeFormatter WRITE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

        /** Reading takes any number of fraction digits and any spelling of the offset. */
        static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral('T')
                .appendPattern("HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("[XXX][XX][X]")
                .toFormatter();
    }

    /** The form that Asterisk writes; a zero stands for any digit, and plus also for minus. */
    private static final String USUAL = "0000-00-00T00:00:00.000+0000";

    /** Where the seconds begin, with their colon, and the offset, with its sign. */
    private static final int SECOND = 16;

    private static final int OFFSET = 23;

    /** A minute that was read lately, as events come many in a minute: the bytes that tell it, and when it begins. */
    private record Minute(long date, long time, long offset, long epochSecond) {}

    private static final int SLOT_BITS = 6;
    /** Threads may overwrite each other's entries, which are immutable. */
    private static final @Nullable Minute[] RECENT = new @Nullable Minute[1 << SLOT_BITS];

    private static final int MOST_OFFSET_MINUTES = 18 * 60;

    private AriTime() {}

    /**
     * Reads a time.
     *
     * @throws java.time.format.DateTimeParseException if it is none
     */
    public static Instant parse(String text) {
        return OffsetDateTime.parse(text, Formats.READ).toInstant();
    }

    /**
     * Reads a time as {@link #parse} does, and the usual form without a formatter.
     *
     * @throws java.time.format.DateTimeParseException if it is none
     */
    static Instant read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Instant usual = usual(bytes, 0, bytes.length);
        return usual == null ? parse(text) : usual;
    }

    /** Reads the bytes of a time in the form that Asterisk writes, without garbage; null if they have any other. */
    static @Nullable Instant usual(byte[] text, int from, int to) {
        if (to - from != USUAL.length() || !isUsual(text, from, SECOND, OFFSET)) {
            return null;
        }
        Minute minute = minute(text, from);
        int second = number(text, from + 17, 2);
        return minute == null || second > 59
                ? null
                : Instant.ofEpochSecond(minute.epochSecond + second, number(text, from + 20, 3) * 1_000_000L);
    }

    private static @Nullable Minute minute(byte[] text, int from) {
        long date = Words.at(text, from);
        long time = Words.at(text, from + Long.BYTES);
        long offset = Words.start(text, from + OFFSET, USUAL.length() - OFFSET);
        int slot = Words.slot(Words.hash(Words.hash(date, time), offset), SLOT_BITS);
        Minute known = RECENT[slot];
        if (known != null && known.date == date && known.time == time && known.offset == offset) {
            return known;
        }
        if (!isUsual(text, from, 0, SECOND) || !isUsual(text, from, OFFSET, USUAL.length())) {
            return null;
        }
        Long epochSecond = epochSecond(text, from);
        if (epochSecond == null) {
            return null;
        }
        Minute read = new Minute(date, time, offset, epochSecond);
        RECENT[slot] = read;
        return read;
    }

    /** Returns when the minute begins; null if there is none such. */
    private static @Nullable Long epochSecond(byte[] text, int from) {
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        int hour = number(text, from + 11, 2);
        int minute = number(text, from + 14, 2);
        int offset = number(text, from + 24, 2) * 60 + number(text, from + 26, 2);
        if (month < 1
                || month > 12
                || day < 1
                || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        if (hour > 23 || minute > 59 || offset > MOST_OFFSET_MINUTES || text[from + 26] > '5') {
            return null;
        }
        long minutes = (epochDay(year, month, day) * 24 + hour) * 60 + minute;
        return (minutes + (text[from + OFFSET] == '-' ? offset : -offset)) * 60;
    }

    private static boolean isUsual(byte[] text, int from, int first, int end) {
        for (int i = first; i < end; i++) {
            byte sign = text[from + i];
            boolean fits = switch (USUAL.charAt(i)) {
                case '0' -> sign >= '0' && sign <= '9';
                case '+' -> sign == '+' || sign == '-';
                default -> sign == USUAL.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    /** Counts from 1970 in years that begin in March, so that the leap day is the last one. */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        long leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400;
        return marchYear * 365L + leapDays + (marchMonth * 153 + 2) / 5 + day - 1 - 719_468;
    }

    /** Writes a time in UTC; what is finer than a millisecond is cut off. */
    public static String format(Instant time) {
        return Formats.WRITE.format(time.atOffset(ZoneOffset.UTC));
    }
}
