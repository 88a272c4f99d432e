package io.github.arikit.ext.audiouri;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** Text said one character at a time. */
final class SpokenText {
    private SpokenText() {}

    static List<String> of(MediaScheme scheme, String text) {
        return text.isEmpty() ? List.of() : List.of(uri(scheme, text));
    }

    static List<String> digits(String digits, String poundSound) {
        requireSpeakable(MediaScheme.DIGITS, digits);
        String pound = AudioUri.sound(poundSound);
        List<String> uris = new ArrayList<>();
        for (String part : partsAround("#", digits)) {
            uris.add(part.equals("#") ? pound : uri(MediaScheme.DIGITS, part));
        }
        return List.copyOf(uris);
    }

    static List<String> phonetic(String text) {
        requireSpeakable(MediaScheme.CHARACTERS, text);
        List<String> uris = new ArrayList<>();
        for (String part : partsAround("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ9", text)) {
            uris.add(hasPhoneticSound(part) ? phoneticSound(part) : uri(MediaScheme.CHARACTERS, part));
        }
        return List.copyOf(uris);
    }

    /** Checks a text as a whole, so that an error tells the index the caller knows. */
    private static void requireSpeakable(MediaScheme scheme, String text) {
        of(scheme, text);
    }

    private static String uri(MediaScheme scheme, String value) {
        return new MediaUri(scheme, value).toString();
    }

    private static boolean hasPhoneticSound(String part) {
        char first = part.charAt(0);
        return first == '9' || first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z';
    }

    private static String phoneticSound(String letter) {
        return AudioUri.sound("phonetic/" + letter.toLowerCase(Locale.ROOT) + "_p");
    }

    /** Cuts a text before and after each of the separators, which stay as parts of their own. */
    private static List<String> partsAround(String separators, String text) {
        List<String> parts = new ArrayList<>();
        new StringTokenizer(text, separators, true).asIterator().forEachRemaining(part -> parts.add((String) part));
        return parts;
    }
}
