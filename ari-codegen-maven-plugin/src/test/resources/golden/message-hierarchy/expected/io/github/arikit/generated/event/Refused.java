package io.github.arikit.generated.event;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.EventKeys;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.JsonText;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Refused of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#refused">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class Refused implements Message {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<Refused> ADAPTER = new Adapter();

    private final @Nullable String asteriskId;

    private final @Nullable List<String> params;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private Refused(@Nullable String asteriskId, @Nullable List<String> params,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.asteriskId = asteriskId;
        this.params = params;
        this.unknownFields = unknownFields;
    }

    @Override
    public String type() {
        return "Refused";
    }

    @Override
    public List<Key> keys() {
        return new EventKeys(asteriskId, null)
                .toList();
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static Refused fromJson(String json) {
        return JsonText.read("Refused", ADAPTER, json);
    }

    /**
     * The asterisk_id of the specification. Empty if Asterisk did not send it.
     */
    @Override
    public Optional<String> asteriskId() {
        return Optional.ofNullable(asteriskId);
    }

    /**
     * The params of the specification. Empty if there is none.
     */
    public List<String> params() {
        return params == null ? List.of() : params;
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
        return other instanceof Refused that
                && Objects.equals(asteriskId, that.asteriskId)
                && Objects.equals(params, that.params)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asteriskId, params, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "Refused" + toJson();
    }

    private static final class Adapter extends TypeAdapter<Refused> {
        @Override
        public Refused read(JsonReader in) throws IOException {
            @Nullable String asteriskId = null;
            @Nullable List<String> params = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "asterisk_id" -> asteriskId = JsonFields.string(in);
                    case "params" -> params = JsonFields.list(in, JsonFields::string);
                    case "type" -> in.skipValue();
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new Refused(asteriskId, params, unknown);
        }

        @Override
        public void write(JsonWriter out, Refused source) throws IOException {
            out.beginObject();
            out.name("type").value("Refused");
            JsonFields.write(out, "asterisk_id", source.asteriskId);
            JsonFields.write(out, "params", source.params);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
