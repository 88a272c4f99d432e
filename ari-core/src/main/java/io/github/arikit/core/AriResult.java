package io.github.arikit.core;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.arikit.core.json.FieldReader;
import io.github.arikit.core.json.JsonFields;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to an operation is, and how it is read. Immutable.
 *
 * @param <T> the type of the answer
 */
public final class AriResult<T> {

    /** The forms an answer can have. */
    public enum Form {
        /** No body; a body is ignored. */
        NONE,
        /** A JSON document. */
        JSON,
        /** Bytes, handed over as a {@link BinaryContent}. */
        BINARY,
        /** The connection becomes a websocket; such an operation cannot be sent like the others. */
        WEBSOCKET
    }

    private static final AriResult<Void> NONE = new AriResult<>(Form.NONE, null);
    private static final AriResult<BinaryContent> BINARY = new AriResult<>(Form.BINARY, null);
    private static final AriResult<Void> WEBSOCKET = new AriResult<>(Form.WEBSOCKET, null);

    private final Form form;
    private final @Nullable FieldReader<T> body;

    private AriResult(Form form, @Nullable FieldReader<T> body) {
        this.form = form;
        this.body = body;
    }

    /** Returns the result of an operation that answers without a body. */
    public static AriResult<Void> none() {
        return NONE;
    }

    /** Returns the result of an operation that answers with one JSON value. */
    public static <T> AriResult<T> json(TypeAdapter<T> adapter) {
        Objects.requireNonNull(adapter, "adapter");
        return new AriResult<>(Form.JSON, adapter::read);
    }

    /** Returns the result of an operation that answers with one JSON value of a simple type. */
    public static <T> AriResult<T> value(FieldReader<T> reader) {
        Objects.requireNonNull(reader, "reader");
        return new AriResult<>(Form.JSON, reader);
    }

    /** Returns the result of an operation that answers with a JSON array. */
    public static <E> AriResult<List<E>> list(TypeAdapter<E> adapter) {
        Objects.requireNonNull(adapter, "adapter");
        return new AriResult<>(Form.JSON, in -> JsonFields.list(in, adapter));
    }

    /** Returns the result of an operation that answers with bytes. */
    public static AriResult<BinaryContent> binary() {
        return BINARY;
    }

    /** Returns the result of an operation that turns the connection into a websocket. */
    public static AriResult<Void> websocket() {
        return WEBSOCKET;
    }

    /** Returns the form of the answer. */
    public Form form() {
        return form;
    }

    /**
     * Reads the answer from the text of its body.
     *
     * @throws IllegalStateException if the answer is not JSON
     * @throws IOException if the text is not the JSON that was expected
     */
    public T read(String text) throws IOException {
        if (body == null) {
            throw new IllegalStateException("An answer of form " + form + " is not read from text");
        }
        JsonReader in = new JsonReader(new StringReader(text));
        T answer = body.read(in);
        if (answer == null) {
            throw new IOException("There is only a JSON null");
        }
        if (in.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("There is more after the JSON value");
        }
        return answer;
    }
}
