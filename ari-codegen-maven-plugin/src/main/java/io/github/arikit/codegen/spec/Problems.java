package io.github.arikit.codegen.spec;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with the api-docs, so that one run reports all of it. */
public final class Problems {
    private final List<String> errors = new ArrayList<>();
    private final List<Place> errorPlaces = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void error(Place place, String problem, String mend) {
        errors.add(place + ": " + problem + " (" + mend + ")");
        errorPlaces.add(place);
    }

    void error(SpecException problem) {
        errors.add(problem.getMessage());
    }

    void warning(Place place, String problem) {
        warnings.add(place + ": " + problem);
    }

    /** Returns what is wrong, in the order it was found. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** Returns where it is, as far as that is a place in a file that can be read. */
    List<Place> errorPlaces() {
        return List.copyOf(errorPlaces);
    }

    /** Returns what is odd but does no harm, in the order it was found. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    void throwIfAny() throws SpecException {
        if (!errors.isEmpty()) {
            throw new SpecException(errors);
        }
    }
}
