package io.github.arikit.generated.event;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.EventKeys;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.JsonText;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Default of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#default">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class Default implements Event {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<Default> ADAPTER = new Adapter();

    private final @Nullable String asteriskId;

    private final @Nullable String application;

    private final @Nullable Instant timestamp;

    private final @Nullable String jsonValue;

    private final @Nullable String keysValue;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private Default(@Nullable String asteriskId, @Nullable String application,
            @Nullable Instant timestamp, @Nullable String jsonValue, @Nullable String keysValue,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.asteriskId = asteriskId;
        this.application = application;
        this.timestamp = timestamp;
        this.jsonValue = jsonValue;
        this.keysValue = keysValue;
        this.unknownFields = unknownFields;
    }

    @Override
    public String type() {
        return "Default";
    }

    @Override
    public List<Key> keys() {
        return new EventKeys(asteriskId, application)
                .toList();
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static Default fromJson(String json) {
        return JsonText.read("Default", ADAPTER, json);
    }

    /**
     * The asterisk_id of the specification. Empty if Asterisk did not send it.
     */
    @Override
    public Optional<String> asteriskId() {
        return Optional.ofNullable(asteriskId);
    }

    /**
     * The application of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public String application() {
        return JsonFields.present(application, "Default", "application");
    }

    /**
     * The timestamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public Instant timestamp() {
        return JsonFields.present(timestamp, "Default", "timestamp");
    }

    /**
     * The json of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> jsonValue() {
        return Optional.ofNullable(jsonValue);
    }

    /**
     * The keys of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> keysValue() {
        return Optional.ofNullable(keysValue);
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
        return other instanceof Default that
                && Objects.equals(asteriskId, that.asteriskId)
                && Objects.equals(application, that.application)
                && Objects.equals(timestamp, that.timestamp)
                && Objects.equals(jsonValue, that.jsonValue)
                && Objects.equals(keysValue, that.keysValue)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asteriskId, application, timestamp, jsonValue, keysValue, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "Default" + toJson();
    }

    private static final class Adapter extends TypeAdapter<Default> {
        @Override
        public Default read(JsonReader in) throws IOException {
            @Nullable String asteriskId = null;
            @Nullable String application = null;
            @Nullable Instant timestamp = null;
            @Nullable String jsonValue = null;
            @Nullable String keysValue = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "asterisk_id" -> asteriskId = JsonFields.string(in);
                    case "application" -> application = JsonFields.string(in);
                    case "timestamp" -> timestamp = JsonFields.instant(in);
                    case "json" -> jsonValue = JsonFields.string(in);
                    case "keys" -> keysValue = JsonFields.string(in);
                    case "type" -> in.skipValue();
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new Default(asteriskId, application, timestamp, jsonValue, keysValue, unknown);
        }

        @Override
        public void write(JsonWriter out, Default source) throws IOException {
            out.beginObject();
            out.name("type").value("Default");
            JsonFields.write(out, "asterisk_id", source.asteriskId);
            JsonFields.write(out, "application", source.application);
            JsonFields.write(out, "timestamp", source.timestamp);
            JsonFields.write(out, "json", source.jsonValue);
            JsonFields.write(out, "keys", source.keysValue);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
