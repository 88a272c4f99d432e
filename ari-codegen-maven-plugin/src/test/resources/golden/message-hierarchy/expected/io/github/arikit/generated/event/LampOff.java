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
import io.github.arikit.generated.model.Lamp;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The LampOff of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#lampoff">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class LampOff implements Event, HasLamp {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<LampOff> ADAPTER = new Adapter();

    private final @Nullable String asteriskId;

    private final @Nullable String application;

    private final @Nullable Map<String, @Nullable Object> extra;

    private final @Nullable List<String> tags;

    private final @Nullable Instant timestamp;

    private final @Nullable String by;

    private final @Nullable Lamp lamp;

    private final @Nullable String reason;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private LampOff(@Nullable String asteriskId, @Nullable String application,
            @Nullable Map<String, @Nullable Object> extra, @Nullable List<String> tags,
            @Nullable Instant timestamp, @Nullable String by, @Nullable Lamp lamp,
            @Nullable String reason, @Nullable Map<String, @Nullable Object> unknownFields) {
        this.asteriskId = asteriskId;
        this.application = application;
        this.extra = extra;
        this.tags = tags;
        this.timestamp = timestamp;
        this.by = by;
        this.lamp = lamp;
        this.reason = reason;
        this.unknownFields = unknownFields;
    }

    @Override
    public String type() {
        return "LampOff";
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
    public static LampOff fromJson(String json) {
        return JsonText.read("LampOff", ADAPTER, json);
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
        return JsonFields.present(application, "LampOff", "application");
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
        return JsonFields.present(timestamp, "LampOff", "timestamp");
    }

    /**
     * The by of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /**
     * The lamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public Lamp lamp() {
        return JsonFields.present(lamp, "LampOff", "lamp");
    }

    /**
     * The reason of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
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
        return other instanceof LampOff that
                && Objects.equals(asteriskId, that.asteriskId)
                && Objects.equals(application, that.application)
                && Objects.equals(extra, that.extra)
                && Objects.equals(tags, that.tags)
                && Objects.equals(timestamp, that.timestamp)
                && Objects.equals(by, that.by)
                && Objects.equals(lamp, that.lamp)
                && Objects.equals(reason, that.reason)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asteriskId, application, extra, tags, timestamp, by, lamp, reason, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "LampOff" + toJson();
    }

    private static final class Adapter extends TypeAdapter<LampOff> {
        @Override
        public LampOff read(JsonReader in) throws IOException {
            @Nullable String asteriskId = null;
            @Nullable String application = null;
            @Nullable Map<String, @Nullable Object> extra = null;
            @Nullable List<String> tags = null;
            @Nullable Instant timestamp = null;
            @Nullable String by = null;
            @Nullable Lamp lamp = null;
            @Nullable String reason = null;
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
                    case "by" -> by = JsonFields.string(in);
                    case "lamp" -> lamp = JsonFields.object(in, Lamp.ADAPTER);
                    case "reason" -> reason = JsonFields.string(in);
                    case "type" -> in.skipValue();
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new LampOff(asteriskId, application, extra, tags, timestamp, by, lamp, reason, unknown);
        }

        @Override
        public void write(JsonWriter out, LampOff source) throws IOException {
            out.beginObject();
            out.name("type").value("LampOff");
            JsonFields.write(out, "asterisk_id", source.asteriskId);
            JsonFields.write(out, "application", source.application);
            JsonFields.write(out, "extra", source.extra);
            JsonFields.write(out, "tags", source.tags);
            JsonFields.write(out, "timestamp", source.timestamp);
            JsonFields.write(out, "by", source.by);
            JsonFields.write(out, "lamp", source.lamp, Lamp.ADAPTER);
            JsonFields.write(out, "reason", source.reason);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
