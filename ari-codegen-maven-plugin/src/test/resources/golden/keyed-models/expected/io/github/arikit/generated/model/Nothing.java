package io.github.arikit.generated.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Generated;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.JsonText;
import io.github.arikit.core.json.ObjectReader;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Nothing of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#nothing">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class Nothing {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<Nothing> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .string("name")
            .build();

    private final @Nullable String name;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private Nothing(@Nullable String name, @Nullable Map<String, @Nullable Object> unknownFields) {
        this.name = name;
        this.unknownFields = unknownFields;
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static Nothing fromJson(String json) {
        return JsonText.read("Nothing", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static Nothing fromJson(JsonBytes in) throws IOException {
        @Nullable Object[] values = READER.read(in);
        return new Nothing(
                ObjectReader.value(values, 0),
                ObjectReader.value(values, 1));
    }

    /**
     * The name of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * Returns the fields that the specification of this release does not know, by their wire name.
     */
    public Map<String, @Nullable Object> unknownFields() {
        return unknownFields == null ? Map.of() : Collections.unmodifiableMap(unknownFields);
    }

    /**
     * Returns it as JSON; what is absent is left out.
     */
    public String toJson() {
        return JsonText.write(ADAPTER, this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Nothing that
                && Objects.equals(name, that.name)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "Nothing" + toJson();
    }

    private static final class Adapter extends TypeAdapter<Nothing> {
        @Override
        public Nothing read(JsonReader in) throws IOException {
            @Nullable String name = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "name" -> name = JsonFields.string(in);
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new Nothing(name, unknown);
        }

        @Override
        public void write(JsonWriter out, Nothing source) throws IOException {
            out.beginObject();
            JsonFields.write(out, "name", source.name);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
