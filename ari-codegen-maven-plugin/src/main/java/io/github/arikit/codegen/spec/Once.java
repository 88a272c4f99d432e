package io.github.arikit.codegen.spec;

import java.util.HashMap;
import java.util.Map;

/** Reports what is there a second time. */
final class Once {
    private final String what;
    private final Problems problems;
    private final Map<String, Place> seen = new HashMap<>();

    Once(String what, Problems problems) {
        this.what = what;
        this.problems = problems;
    }

    void add(String name, Place place) {
        Place first = seen.putIfAbsent(name, place);
        if (first != null) {
            problems.error(place, "the " + what + " " + name + " is taken by " + first, "rename or remove one of them");
        }
    }
}
