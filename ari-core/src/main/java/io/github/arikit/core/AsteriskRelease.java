package io.github.arikit.core;

/**
 * A release of Asterisk, such as 22.10.1. Immutable.
 *
 * @param major the branch, such as 22
 * @param minor the feature release within the branch
 * @param patch the fix within the feature release
 */
public record AsteriskRelease(int major, int minor, int patch) implements Comparable<AsteriskRelease> {
    private static final int MOST_DIGITS = 6;

    /**
     * Reads a release from text such as {@code 22.10.1}, {@code 22.11.0-rc1} or {@code 22.10.1~dfsg+~cs6}.
     *
     * @throws IllegalArgumentException if the text does not begin with at least two numbers
     */
    public static AsteriskRelease parse(String text) {
        int major = endOfNumber(text, 0);
        int minor = text.startsWith(".", major) ? endOfNumber(text, major + 1) : -1;
        if (minor < 0) {
            throw new IllegalArgumentException("Not an Asterisk release: \"" + text + "\"; 22.10.1 is one");
        }
        // What follows the numbers, such as -rc1 or a packager's suffix, does not decide what ARI offers.
        int patch = text.startsWith(".", minor) ? endOfNumber(text, minor + 1) : -1;
        return new AsteriskRelease(
                Integer.parseInt(text.substring(0, major)),
                Integer.parseInt(text.substring(major + 1, minor)),
                patch < 0 ? 0 : Integer.parseInt(text.substring(minor + 1, patch)));
    }

    /** Returns where the number ends that begins here; -1 if none does, or one that is too long for a release. */
    private static int endOfNumber(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == begin || end - begin > MOST_DIGITS ? -1 : end;
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
