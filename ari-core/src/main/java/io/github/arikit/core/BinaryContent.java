package io.github.arikit.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Bytes that Asterisk sends, such as a stored recording, as a stream. Whoever receives it closes it. Not to be shared
 * between threads.
 */
public final class BinaryContent implements AutoCloseable {
    private final String contentType;
    private final OptionalLong length;
    private final InputStream stream;

    /** Wraps a stream; a negative length says that Asterisk did not tell it. */
    public BinaryContent(String contentType, long length, InputStream stream) {
        this.contentType = Objects.requireNonNull(contentType, "contentType");
        this.length = length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
        this.stream = Objects.requireNonNull(stream, "stream");
    }

    /** Returns the content type, such as {@code audio/wav}. */
    public String contentType() {
        return contentType;
    }

    /** Returns the number of bytes, if Asterisk told it. */
    public OptionalLong length() {
        return length;
    }

    /** Returns the bytes, still to be read from the network. */
    public InputStream stream() {
        return stream;
    }

    /** Gives the connection back; what has not been read is lost. */
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
