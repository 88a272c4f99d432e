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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The adapter of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#adapter">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class AsteriskAdapter {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<AsteriskAdapter> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .list("list", AsteriskEnum::fromJson)
            .object("string", AsteriskString::fromJson)
            .build();

    private final @Nullable List<AsteriskEnum> list;

    private final @Nullable AsteriskString string;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private AsteriskAdapter(@Nullable List<AsteriskEnum> list, @Nullable AsteriskString string,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.list = list;
        this.string = string;
        this.unknownFields = unknownFields;
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static AsteriskAdapter fromJson(String json) {
        return JsonText.read("adapter", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static AsteriskAdapter fromJson(JsonBytes in) throws IOException {
        @Nullable Object[] values = READER.read(in);
        return new AsteriskAdapter(
                ObjectReader.value(values, 0),
                ObjectReader.value(values, 1),
                ObjectReader.value(values, 2));
    }

    /**
     * The list of the specification. Empty if there is none.
     */
    public List<AsteriskEnum> list() {
        return list == null ? List.of() : list;
    }

    /**
     * The string of the specification. Empty if Asterisk did not send it.
     */
    public Optional<AsteriskString> string() {
        return Optional.ofNullable(string);
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
        return other instanceof AsteriskAdapter that
                && Objects.equals(list, that.list)
                && Objects.equals(string, that.string)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(list, string, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "AsteriskAdapter" + toJson();
    }

    private static final class Adapter extends TypeAdapter<AsteriskAdapter> {
        @Override
        public AsteriskAdapter read(JsonReader in) throws IOException {
            @Nullable List<AsteriskEnum> list = null;
            @Nullable AsteriskString string = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "list" -> list = JsonFields.list(in, AsteriskEnum.ADAPTER);
                    case "string" -> string = JsonFields.object(in, AsteriskString.ADAPTER);
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new AsteriskAdapter(list, string, unknown);
        }

        @Override
        public void write(JsonWriter out, AsteriskAdapter source) throws IOException {
            out.beginObject();
            JsonFields.write(out, "list", source.list, AsteriskEnum.ADAPTER);
            JsonFields.write(out, "string", source.string, AsteriskString.ADAPTER);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
