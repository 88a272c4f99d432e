package io.github.arikit.core.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Finds out where in a document a position is. Done only for messages of errors, so that reading need not keep track. */
final class JsonPath {
    private static final String IN_ARRAY = "[]";

    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<Integer> indexes = new ArrayDeque<>();
    private boolean isNameNext;

    private JsonPath() {}

    /** Returns the path of the value at a position, such as {@code $.channel.dialplan.priority} or {@code $.args[1]}. */
    static String of(byte[] json, int position) {
        JsonPath path = new JsonPath();
        int at = 0;
        while (at < position && at < json.length) {
            at = json[at] == '"' ? path.string(json, at) : path.sign(json[at], at);
        }
        return path.toString();
    }

    private int sign(byte sign, int at) {
        switch (sign) {
            case '{' -> enter("", true);
            case '[' -> enter(IN_ARRAY, false);
            case '}', ']' -> leave();
            case ',' -> next();
            default -> {}
        }
        return at + 1;
    }

    private void enter(String name, boolean isObject) {
        names.addLast(name);
        indexes.addLast(0);
        isNameNext = isObject;
    }

    private void leave() {
        names.pollLast();
        indexes.pollLast();
        isNameNext = false;
    }

    private void next() {
        if (IN_ARRAY.equals(names.peekLast())) {
            indexes.addLast(indexes.removeLast() + 1);
        } else {
            isNameNext = true;
        }
    }

    private int string(byte[] json, int from) {
        int to = from + 1;
        while (to < json.length && json[to] != '"') {
            to += json[to] == '\\' ? 2 : 1;
        }
        if (isNameNext && !names.isEmpty()) {
            names.removeLast();
            names.addLast(
                    "." + new String(json, from + 1, Math.min(to, json.length) - from - 1, StandardCharsets.UTF_8));
            isNameNext = false;
        }
        return to + 1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("$");
        var index = indexes.iterator();
        for (String name : names) {
            int number = index.next();
            text.append(name.equals(IN_ARRAY) ? "[" + number + "]" : name);
        }
        return text.toString();
    }
}
