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
 * The ClockStruck of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#clockstruck">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class ClockStruck implements Event {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<ClockStruck> ADAPTER = new Adapter();

    private final @Nullable String asteriskId;

    private final @Nullable String application;

    private final @Nullable Map<String, @Nullable Object> extra;

    private final @Nullable List<String> tags;

    private final @Nullable Instant timestamp;

    private final @Nullable Integer hour;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private ClockStruck(@Nullable String asteriskId, @Nullable String application,
            @Nullable Map<String, @Nullable Object> extra, @Nullable List<String> tags,
            @Nullable Instant timestamp, @Nullable Integer hour,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.asteriskId = asteriskId;
        this.application = application;
        this.extra = extra;
        this.tags = tags;
        this.timestamp = timestamp;
        this.hour = hour;
        this.unknownFields = unknownFields;
    }

    @Override
    public String type() {
        return "ClockStruck";
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
    public static ClockStruck fromJson(String json) {
        return JsonText.read("ClockStruck", ADAPTER, json);
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
        return JsonFields.present(application, "ClockStruck", "application");
    }

    /**
     * The extra of the specification. Empty if there is none.
     */
    @Override
    public Map<String, @Nullable Object> extra() {
        return extra == null ? Map.of() : extra;
    }

    /**
     * The tags of the specification. Empty if there is none.
     */
    @Override
    public List<String> tags() {
        return tags == null ? List.of() : tags;
    }

    /**
     * The timestamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public Instant timestamp() {
        return JsonFields.present(timestamp, "ClockStruck", "timestamp");
    }

    /**
     * The hour of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public int hour() {
        return JsonFields.present(hour, "ClockStruck", "hour");
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
        return other instanceof ClockStruck that
                && Objects.equals(asteriskId, that.asteriskId)
                && Objects.equals(application, that.application)
                && Objects.equals(extra, that.extra)
                && Objects.equals(tags, that.tags)
                && Objects.equals(timestamp, that.timestamp)
                && Objects.equals(hour, that.hour)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asteriskId, application, extra, tags, timestamp, hour, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "ClockStruck" + toJson();
    }

    private static final class Adapter extends TypeAdapter<ClockStruck> {
        @Override
        public ClockStruck read(JsonReader in) throws IOException {
            @Nullable String asteriskId = null;
            @Nullable String application = null;
            @Nullable Map<String, @Nullable Object> extra = null;
            @Nullable List<String> tags = null;
            @Nullable Instant timestamp = null;
            @Nullable Integer hour = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "asterisk_id" -> asteriskId = JsonFields.string(in);
                    case "application" -> application = JsonFields.string(in);
                    case "extra" -> extra = JsonFields.anyMap(in);
                    case "tags" -> tags = JsonFields.list(in, JsonFields::string);
                    case "timestamp" -> timestamp = JsonFields.instant(in);
                    case "hour" -> hour = JsonFields.integer(in);
                    case "type" -> in.skipValue();
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new ClockStruck(asteriskId, application, extra, tags, timestamp, hour, unknown);
        }

        @Override
        public void write(JsonWriter out, ClockStruck source) throws IOException {
            out.beginObject();
            out.name("type").value("ClockStruck");
            JsonFields.write(out, "asterisk_id", source.asteriskId);
            JsonFields.write(out, "application", source.application);
            JsonFields.write(out, "extra", source.extra);
            JsonFields.write(out, "tags", source.tags);
            JsonFields.write(out, "timestamp", source.timestamp);
            JsonFields.write(out, "hour", source.hour);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
