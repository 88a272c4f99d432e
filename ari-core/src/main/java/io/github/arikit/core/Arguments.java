package io.github.arikit.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what a request is built of, before it is sent. */
public final class Arguments {
    private Arguments() {}

    /**
     * Returns a number that is at least as large as it has to be.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static int atLeast(int minimum, int value, String name) {
        if (value < minimum) {
            throw new IllegalArgumentException(name + " is " + value + ", and has to be at least " + minimum);
        }
        return value;
    }

    /**
     * Makes sure that nothing is missing.
     *
     * @param request the name of what is being built
     * @param names the names of all that is required
     * @param values their values, in the same order
     * @throws IllegalStateException if any is null; the message names all of them
     */
    public static void allPresent(String request, List<String> names, @Nullable Object... values) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                missing.add(names.get(i));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(request + " needs " + String.join(", ", missing));
        }
    }
}
