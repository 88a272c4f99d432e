package io.github.arikit.core.error;

import io.github.arikit.core.Key;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Resources that were to be ended may still be there. Each failure is a suppressed exception too. */
public final class AriCleanupException extends AriException {
    private static final long serialVersionUID = 1L;

    private final transient Map<Key, Throwable> failures;

    /**
     * Creates the exception.
     *
     * @param attempted how many resources were to be ended
     * @param failures those that may still be there, and why; at least one
     */
    public AriCleanupException(int attempted, Map<Key, Throwable> failures) {
        super(
                failures.size() + " of " + attempted + " resources may still be there, such as "
                        + describe(failures.entrySet().iterator().next()),
                null);
        this.failures = new LinkedHashMap<>(failures);
        failures.values().forEach(this::addSuppressed);
    }

    private static String describe(Map.Entry<Key, Throwable> failure) {
        return failure.getKey() + ": " + failure.getValue().getMessage();
    }

    /** Returns the resources that may still be there, and why. */
    public Map<Key, Throwable> failures() {
        return Collections.unmodifiableMap(failures);
    }
}
