package io.github.arikit.codegen.diff;

/**
 * One difference between two releases.
 *
 * @param kind whether it came, went, or is different
 * @param subject what it is
 * @param id its id, such as {@code channels.play}, {@code channels.play.media} or {@code Playback.state=failed}
 * @param detail what is different, in words
 * @param breaking whether a program that uses it has to change
 */
public record Change(Kind kind, Subject subject, String id, String detail, boolean breaking) {

    /** What happened. */
    public enum Kind {
        /** The later release has it, the earlier one has not. */
        ADDED,
        /** The earlier release has it, the later one has not. */
        REMOVED,
        /** Both have it, but not alike. */
        CHANGED
    }

    /** What it happened to, in the order of a report. */
    public enum Subject {
        /** An operation. */
        OPERATION("Operations"),
        /** A parameter of an operation. */
        PARAMETER("Parameters"),
        /** A status that an operation is documented to refuse with. */
        STATUS("Statuses"),
        /** A message that Asterisk sends. */
        EVENT("Events"),
        /** A model that is no message. */
        MODEL("Models"),
        /** A field of a model or message. */
        FIELD("Fields"),
        /** A value that a parameter or field can have. */
        VALUE("Values");

        private final String title;

        Subject(String title) {
            this.title = title;
        }

        /** Returns what several of them are called. */
        public String title() {
            return title;
        }
    }

    static Change added(Subject subject, String id, String detail) {
        return new Change(Kind.ADDED, subject, id, detail, false);
    }

    static Change removed(Subject subject, String id, String detail) {
        return new Change(Kind.REMOVED, subject, id, detail, true);
    }

    static Change changed(Subject subject, String id, String detail, boolean breaking) {
        return new Change(Kind.CHANGED, subject, id, detail, breaking);
    }
}
