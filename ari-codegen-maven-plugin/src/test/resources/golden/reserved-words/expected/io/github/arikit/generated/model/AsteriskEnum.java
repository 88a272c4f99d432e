package io.github.arikit.generated.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Generated;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.JsonText;
import io.github.arikit.core.json.ObjectReader;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The enum of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#enum">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class AsteriskEnum {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<AsteriskEnum> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .bool("to_json")
            .build();

    private final @Nullable Boolean toJsonValue;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private AsteriskEnum(@Nullable Boolean toJsonValue,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.toJsonValue = toJsonValue;
        this.unknownFields = unknownFields;
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static AsteriskEnum fromJson(String json) {
        return JsonText.read("enum", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static AsteriskEnum fromJson(JsonBytes in) throws IOException {
        @Nullable Object[] values = READER.read(in);
        return new AsteriskEnum(
                ObjectReader.value(values, 0),
                ObjectReader.value(values, 1));
    }

    /**
     * The to_json of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public boolean toJsonValue() {
        return JsonFields.present(toJsonValue, "enum", "to_json");
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
        return other instanceof AsteriskEnum that
                && Objects.equals(toJsonValue, that.toJsonValue)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(toJsonValue, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "AsteriskEnum" + toJson();
    }

    private static final class Adapter extends TypeAdapter<AsteriskEnum> {
        @Override
        public AsteriskEnum read(JsonReader in) throws IOException {
            @Nullable Boolean toJsonValue = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "to_json" -> toJsonValue = JsonFields.bool(in);
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new AsteriskEnum(toJsonValue, unknown);
        }

        @Override
        public void write(JsonWriter out, AsteriskEnum source) throws IOException {
            out.beginObject();
            JsonFields.write(out, "to_json", source.toJsonValue);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
