package io.github.arikit.core.error;

import org.jspecify.annotations.Nullable;

/** Asterisk sent something that cannot be read as what it should be. */
public final class AriDecodeException extends AriException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 300;

    private final String text;

    /**
     * Creates the exception.
     *
     * @param what what should have been there, such as a type or an operation
     * @param text what came instead; the message shows only its beginning
     * @param cause what the reader says, with the JSON path; null if it says nothing
     */
    public AriDecodeException(String what, String text, @Nullable Throwable cause) {
        super(describe(what, text, cause), cause);
        this.text = text;
    }

    private static String describe(String what, String text, @Nullable Throwable cause) {
        String reason = cause == null ? "" : ": " + cause.getMessage();
        if (text.isEmpty()) {
            return "Cannot read " + what + (reason.isEmpty() ? ": it is empty" : reason);
        }
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return "Cannot read " + what + reason + " in: " + shown;
    }

    /** Returns all of the text that could not be read. */
    public String text() {
        return text;
    }
}
