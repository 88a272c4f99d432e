package io.github.arikit.ext.audiouri;

import io.github.arikit.ext.audiouri.InvalidMediaUriException.Problem;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** What may follow the colon of each scheme. */
final class ValueRules {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern REMOTE = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** One less than fits 32 bits: Asterisk calls the greatest of them too big and says nothing. */
    private static final BigInteger GREATEST_NUMBER = BigInteger.valueOf(Integer.MAX_VALUE - 1);

    private ValueRules() {}

    static void check(MediaScheme scheme, String value) {
        if (value.isEmpty() || value.isBlank() && scheme != MediaScheme.CHARACTERS) {
            throw invalid(Problem.NO_VALUE, scheme, value, "has nothing to play");
        }
        switch (scheme) {
            case NUMBER -> checkNumber(value);
            case DIGITS -> checkCharacters(scheme, value, c -> "0123456789*#-".indexOf(c) >= 0);
            case CHARACTERS -> checkCharacters(scheme, value, c -> c >= ' ' && c <= '~');
            case SOUND -> checkAddress(value);
            case RECORDING, TONE -> {
                // Only the server knows which there are.
            }
        }
    }

    private static void checkNumber(String value) {
        if (!WHOLE_NUMBER.matcher(value).matches()) {
            throw invalid(Problem.NOT_A_NUMBER, MediaScheme.NUMBER, value, "needs a whole number");
        }
        if (new BigInteger(value).abs().compareTo(GREATEST_NUMBER) > 0) {
            throw invalid(
                    Problem.NUMBER_OUT_OF_RANGE,
                    MediaScheme.NUMBER,
                    value,
                    "takes numbers from -2147483646 to 2147483646");
        }
    }

    private static void checkCharacters(MediaScheme scheme, String value, IntPredicate speakable) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int character = value.codePointAt(i);
            if (!speakable.test(character)) {
                throw invalid(
                        Problem.UNSPEAKABLE_CHARACTER,
                        scheme,
                        value,
                        "cannot say " + name(character) + " at index " + i);
            }
        }
    }

    private static String name(int character) {
        String code = String.format("U+%04X", character);
        return Character.isISOControl(character) ? code : "'" + Character.toString(character) + "' (" + code + ")";
    }

    private static void checkAddress(String value) {
        if (!REMOTE.matcher(value).matches()) {
            return;
        }
        try {
            if (new URI(value).getRawAuthority() == null) {
                throw invalid(Problem.BAD_ADDRESS, MediaScheme.SOUND, value, "has an address without a host");
            }
        } catch (URISyntaxException e) {
            // The exception is no cause of ours: its message repeats the address.
            throw invalid(
                    Problem.BAD_ADDRESS,
                    MediaScheme.SOUND,
                    value,
                    "has a broken address: " + e.getReason() + " at index " + e.getIndex());
        }
    }

    private static InvalidMediaUriException invalid(Problem problem, MediaScheme scheme, String value, String what) {
        String prefix = scheme.prefix() + ":";
        return new InvalidMediaUriException(problem, prefix + value, prefix + " " + what);
    }
}
