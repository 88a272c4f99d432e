package io.github.arikit.codegen.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The api-docs cannot be used as they are. The message lists every problem, where it is, and how to mend it. */
public final class SpecException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for one problem that ends the reading at once. */
    public SpecException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Creates an exception for several problems. */
    public SpecException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
