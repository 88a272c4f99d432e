package io.github.arikit.testkit.internal.world;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to record.
 *
 * @param name the name of the recording
 * @param format the format, such as {@code wav}
 * @param limit how long it may take; null for as long as it likes
 * @param silence whether silence ends it, and so is measured
 * @param terminators the keys that end it
 * @param append whether it goes on with the stored recording of the same name
 */
public record RecordingOptions(
        String name, String format, @Nullable Duration limit, boolean silence, String terminators, boolean append) {

    /** The formats that the double records in. */
    public static boolean knowsFormat(String format) {
        return format.matches("wav|ulaw|alaw|sln|sln16");
    }
}
