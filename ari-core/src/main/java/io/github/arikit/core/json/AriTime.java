package io.github.arikit.core.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** Times as Asterisk writes them: milliseconds, and an offset without a colon, {@code 2026-11-23T11:36:52.712+0000}. */
public final class AriTime {
    private static final DateTimeFormatter WRITE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

    /** Reading takes any number of fraction digits and any spelling of the offset. */
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private AriTime() {}

    /**
     * Reads a time.
     *
     * @throws java.time.format.DateTimeParseException if it is none
     */
    public static Instant parse(String text) {
        return OffsetDateTime.parse(text, READ).toInstant();
    }

    /** Writes a time in UTC; what is finer than a millisecond is cut off. */
    public static String format(Instant time) {
        return WRITE.format(time.atOffset(ZoneOffset.UTC));
    }
}
