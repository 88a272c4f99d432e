package io.github.arikit.core.error;

import java.util.Objects;

/** Another client has registered the same Stasis application, and gets its events from now on. */
public final class AriReplacedException extends AriException {
    private static final long serialVersionUID = 1L;

    private final String application;

    /** Creates the exception. */
    public AriReplacedException(String application) {
        super(
                "Another client has registered the application " + application
                        + ", which gets its events now; give each client an application of its own, or close the other"
                        + " client and resume",
                null);
        this.application = Objects.requireNonNull(application, "application");
    }

    /** Returns the name of the application. */
    public String application() {
        return application;
    }
}
