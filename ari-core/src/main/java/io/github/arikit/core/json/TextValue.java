package io.github.arikit.core.json;

/** A text out of an open set: some values are known and have constants, and any other passes through unharmed. */
public interface TextValue {

    /** Returns the text on the wire. */
    String value();
}
