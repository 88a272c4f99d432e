package io.github.arikit.codegen.model;

/** The type of a value in ARI. */
public sealed interface TypeRef {

    /** The scalar types. */
    enum Scalar implements TypeRef {
        /** Text. */
        STRING,
        /** A whole number of 32 bits. */
        INT,
        /** A whole number of 64 bits. */
        LONG,
        /** A floating point number. */
        DOUBLE,
        /** True or false. */
        BOOLEAN,
        /** A point in time. */
        DATE
    }

    /** Types that stand for a whole message. */
    enum Special implements TypeRef {
        /** No body. */
        VOID,
        /** Bytes. */
        BINARY,
        /** A websocket of messages. */
        WEBSOCKET,
        /** A JSON object of any shape. */
        OBJECT,
        /** A JSON object or array of any shape. */
        CONTAINER
    }

    /** A list; elements are never lists themselves. */
    record ListOf(TypeRef element) implements TypeRef {}

    /** An object of any keys whose values are all of one type. */
    record MapOf(TypeRef value) implements TypeRef {}

    /** A model by its wire name. */
    record ModelRef(String name) implements TypeRef {}

    /** An open set of values by its Java name. */
    record ValueSetRef(String name) implements TypeRef {}
}
