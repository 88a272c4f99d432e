package io.github.arikit.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Asterisk, such as 22.10.1. Immutable.
 *
 * @param major the branch, such as 22
 * @param minor the feature release within the branch
 * @param patch the fix within the feature release
 */
public record AsteriskRelease(int major, int minor, int patch) implements Comparable<AsteriskRelease> {
    /** Whatever follows the numbers, such as {@code -rc1} or a packager's suffix, does not decide what ARI offers. */
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?!\\d).*");

    /**
     * Reads a release from text such as {@code 22.10.1}, {@code 22.11.0-rc1} or {@code 22.10.1~dfsg+~cs6}.
     *
     * @throws IllegalArgumentException if the text does not begin with at least two numbers
     */
    public static AsteriskRelease parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("Not an Asterisk release: \"" + text + "\"; 22.10.1 is one");
        }
        String patch = numbers.group(3);
        return new AsteriskRelease(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
    }

    @Override
    public int compareTo(AsteriskRelease other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
