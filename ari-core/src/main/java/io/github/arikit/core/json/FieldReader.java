package io.github.arikit.core.json;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one value, or null where there is a JSON null. */
@FunctionalInterface
public interface FieldReader<T> {

    /** Consumes exactly one value. */
    @Nullable
    T read(JsonReader in) throws IOException;
}
