package io.github.arikit.ext.audiouri;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;

/**
 * Media URIs of values: what to play so that the caller hears them.
 *
 * <p>Where one URI is always enough, that URI is returned; otherwise an unmodifiable list to be played in order, which
 * is empty if there is nothing to say. All sounds named here are part of Asterisk's core sounds, except for those in
 * folders and with names that the caller chooses. No method accepts null. Stateless; safe to use from any thread.
 */
public final class AudioUri {
    private AudioUri() {}

    /**
     * Returns silence for a while, in as few files as possible.
     *
     * @param length rounded up to whole seconds; nothing is played for zero and less
     * @throws IllegalArgumentException if it is longer than a day
     */
    public static List<String> silence(Duration length) {
        return Silence.of(length);
    }

    /**
     * Returns a whole number, said as a number: 12 is twelve, and -5 is minus five.
     *
     * @throws InvalidMediaUriException if it is not from -2147483646 to 2147483646: Asterisk would say another number,
     *     or none
     */
    public static String number(long number) {
        return new MediaUri(MediaScheme.NUMBER, Long.toString(number)).toString();
    }

    /**
     * Returns digits said one by one, such as a telephone number.
     *
     * @param digits of {@code 0-9 * # -}, where {@code -} is said as minus
     * @throws InvalidMediaUriException if there is any other character, which Asterisk would leave out without a word;
     *     {@link #characters} says more of them
     */
    public static List<String> digits(String digits) {
        return SpokenText.of(MediaScheme.DIGITS, digits);
    }

    /**
     * Returns digits said one by one, with a sound of its own for the pound key, which is a hash or a square elsewhere.
     *
     * @param digits of {@code 0-9 * # -}, where {@code -} is said as minus
     * @param poundSound the sound for each {@code #}, such as {@code custom/hash}
     * @throws InvalidMediaUriException if there is any other character, or the sound has no name
     */
    public static List<String> digits(String digits, String poundSound) {
        return SpokenText.digits(digits, poundSound);
    }

    /**
     * Returns text spelled character by character, without telling upper case from lower case.
     *
     * @param text of printable ASCII characters
     * @throws InvalidMediaUriException if there is any other character, which Asterisk would leave out without a word
     */
    public static List<String> characters(String text) {
        return SpokenText.of(MediaScheme.CHARACTERS, text);
    }

    /**
     * Returns text spelled with the words of radio operators: alpha for A, niner for 9.
     *
     * <p>Asterisk has sounds for these words, but no scheme; what has no such word is left to {@link #characters}.
     *
     * @param text of printable ASCII characters
     * @throws InvalidMediaUriException if there is any other character
     */
    public static List<String> phonetic(String text) {
        return SpokenText.phonetic(text);
    }

    /**
     * Returns a sound file on the server.
     *
     * @param name its path below the sounds folder, without language and extension, such as {@code digits/oclock}
     * @throws InvalidMediaUriException if the name is blank
     */
    public static String sound(String name) {
        return new MediaUri(MediaScheme.SOUND, name).toString();
    }

    /**
     * Returns a sound that Asterisk fetches when it is played.
     *
     * @param address an absolute HTTP or HTTPS address
     * @throws IllegalArgumentException if it is anything else
     */
    public static String remoteSound(URI address) {
        String scheme = Objects.requireNonNullElse(address.getScheme(), "");
        boolean http = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        if (!http || address.getRawAuthority() == null) {
            throw new IllegalArgumentException("A remote sound needs an http or https address with a host");
        }
        return sound(address.toASCIIString());
    }

    /**
     * Returns a stored recording.
     *
     * @throws InvalidMediaUriException if the name is blank
     */
    public static String recording(String name) {
        return new MediaUri(MediaScheme.RECORDING, name).toString();
    }

    /**
     * Returns a tone, which Asterisk plays until it is stopped unless the pattern ends by itself.
     *
     * @param tone a name such as {@code ring}, or a pattern such as {@code 440/500,0/500}; {@code ;tonezone=fr} may
     *     follow
     * @throws InvalidMediaUriException if it is blank
     */
    public static String tone(String tone) {
        return new MediaUri(MediaScheme.TONE, tone).toString();
    }

    /**
     * Returns weekday, month, day, time on a 12-hour clock, and year, as they are in the zone of the given time.
     *
     * <p>Seconds are left out.
     */
    public static List<String> dateTime(ZonedDateTime moment) {
        return SpokenTime.dateTime(moment.toLocalDateTime());
    }

    /** Returns weekday, month, day, time on a 12-hour clock, and year. Seconds are left out. */
    public static List<String> dateTime(LocalDateTime moment) {
        return SpokenTime.dateTime(moment);
    }

    /** Returns weekday, month, day and year. */
    public static List<String> date(LocalDate date) {
        return SpokenTime.date(date);
    }

    /** Returns hour and minute on a 12-hour clock: twelve oclock A.M. at midnight. Seconds are left out. */
    public static List<String> time(LocalTime time) {
        return SpokenTime.time(time);
    }

    /**
     * Returns a duration in hours, minutes and seconds.
     *
     * <p>Asterisk has no sounds for days and for a single hour, so hours count from two on: 61 minutes, but 25 hours.
     *
     * @param duration rounded down to whole seconds; nothing is said for less than one
     * @throws InvalidMediaUriException if there are more than 2147483646 hours
     */
    public static List<String> duration(Duration duration) {
        return SpokenDuration.ofAsterisk(duration);
    }

    /**
     * Returns a duration in days, hours, minutes and seconds, said with sounds of your own.
     *
     * @param duration rounded down to whole seconds; nothing is said for less than one
     * @param folder where on the server the sounds day, days, hour, hours, minute, minutes, second and seconds are
     * @throws InvalidMediaUriException if there are more than 2147483646 days
     */
    public static List<String> duration(Duration duration, String folder) {
        return SpokenDuration.inFolder(folder, duration);
    }
}
