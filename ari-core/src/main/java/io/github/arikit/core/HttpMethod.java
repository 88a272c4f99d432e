package io.github.arikit.core;

/** The HTTP methods that ARI uses. */
public enum HttpMethod {
    /** Reads, and changes nothing. */
    GET,
    /** Creates or acts. */
    POST,
    /** Sets; sending it twice is the same as sending it once. */
    PUT,
    /** Removes or ends. */
    DELETE
}
