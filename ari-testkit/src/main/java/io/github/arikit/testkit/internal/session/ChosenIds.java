package io.github.arikit.testkit.internal.session;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the ids that the client chose in the recorded session is which in the replay. */
final class ChosenIds {
    private static final Pattern ID = Pattern.compile("[0-9a-z]{26}(?:-[a-z]{2})?");

    private final Map<String, String> replayed = new HashMap<>();

    /** Tells whether two texts are the same but for the ids, and if so remembers which id is which. */
    boolean match(String recordedText, String replayedText) {
        if (!ID.matcher(recordedText)
                .replaceAll("")
                .equals(ID.matcher(replayedText).replaceAll(""))) {
            return false;
        }
        Matcher before = ID.matcher(recordedText);
        Matcher now = ID.matcher(replayedText);
        Map<String, String> found = new HashMap<>(replayed);
        while (before.find() && now.find()) {
            String known = found.putIfAbsent(before.group(), now.group());
            if (known != null && !known.equals(now.group())) {
                return false;
            }
        }
        replayed.putAll(found);
        return true;
    }

    /** Returns a text of the recorded session with the ids of the replay. */
    String translate(String recordedText) {
        return ID.matcher(recordedText)
                .replaceAll(id -> Matcher.quoteReplacement(replayed.getOrDefault(id.group(), id.group())));
    }
}
