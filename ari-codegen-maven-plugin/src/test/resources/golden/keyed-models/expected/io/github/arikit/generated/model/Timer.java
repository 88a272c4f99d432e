package io.github.arikit.generated.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.EventKeys;
import io.github.arikit.core.event.Keyed;
import io.github.arikit.core.event.KeyedFields;
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
 * The Timer of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#timer">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class Timer implements Keyed {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<Timer> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .string("id")
            .string("target_uri")
            .build();

    /**
     * Where the keys of what it stands for are in its JSON.
     */
    public static final KeyedFields KEYED = KeyedFields.builder()
            .id(new Key.Kind("timer"), "id")
            .target("target_uri")
            .build();

    private final @Nullable String id;

    private final @Nullable String targetUri;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private Timer(@Nullable String id, @Nullable String targetUri,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.id = id;
        this.targetUri = targetUri;
        this.unknownFields = unknownFields;
    }

    @Override
    public void addKeysTo(EventKeys keys) {
        keys.add(new Key.Kind("timer"), id);
        keys.addTarget(targetUri);
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static Timer fromJson(String json) {
        return JsonText.read("Timer", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static Timer fromJson(JsonBytes in) throws IOException {
        @Nullable Object[] values = READER.read(in);
        return new Timer(
                ObjectReader.value(values, 0),
                ObjectReader.value(values, 1),
                ObjectReader.value(values, 2));
    }

    /**
     * The id of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public String id() {
        return JsonFields.present(id, "Timer", "id");
    }

    /**
     * The target_uri of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> targetUri() {
        return Optional.ofNullable(targetUri);
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
        return other instanceof Timer that
                && Objects.equals(id, that.id)
                && Objects.equals(targetUri, that.targetUri)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, targetUri, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "Timer" + toJson();
    }

    private static final class Adapter extends TypeAdapter<Timer> {
        @Override
        public Timer read(JsonReader in) throws IOException {
            @Nullable String id = null;
            @Nullable String targetUri = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "id" -> id = JsonFields.string(in);
                    case "target_uri" -> targetUri = JsonFields.string(in);
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new Timer(id, targetUri, unknown);
        }

        @Override
        public void write(JsonWriter out, Timer source) throws IOException {
            out.beginObject();
            JsonFields.write(out, "id", source.id);
            JsonFields.write(out, "target_uri", source.targetUri);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
