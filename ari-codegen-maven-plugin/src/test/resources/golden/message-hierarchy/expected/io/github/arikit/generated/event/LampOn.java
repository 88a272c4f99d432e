package io.github.arikit.generated.event;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.EventKeys;
import io.github.arikit.core.event.FrameMessage;
import io.github.arikit.core.event.FrameScan;
import io.github.arikit.core.event.KeyedFields;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.JsonText;
import io.github.arikit.core.json.ObjectReader;
import io.github.arikit.generated.model.Lamp;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The LampOn of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#lampon">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class LampOn extends FrameMessage implements Event, HasLamp {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<LampOn> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .string("asterisk_id")
            .string("application")
            .anyMap("extra")
            .list("tags", JsonBytes::string)
            .instant("timestamp")
            .string("by")
            .object("lamp", Lamp::fromJson)
            .ignored("type")
            .build();

    private static final KeyedFields KEYED = KeyedFields.builder()
            .node("asterisk_id")
            .app("application")
            .build();

    LampOn(FrameScan scan) throws IOException {
        super(scan, KEYED);
    }

    private LampOn(Fields fields) {
        super(fields, fields.keys());
    }

    @Override
    public String type() {
        return "LampOn";
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static LampOn fromJson(String json) {
        return JsonText.read("LampOn", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static LampOn fromJson(JsonBytes in) throws IOException {
        return new LampOn(Fields.read(in));
    }

    @Override
    protected Object read(JsonBytes in) throws IOException {
        return Fields.read(in);
    }

    private Fields content() {
        return (Fields) fields();
    }

    /**
     * The asterisk_id of the specification. Empty if Asterisk did not send it.
     */
    @Override
    public Optional<String> asteriskId() {
        return Optional.ofNullable(content().asteriskId);
    }

    /**
     * The application of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public String application() {
        return JsonFields.present(content().application, "LampOn", "application");
    }

    /**
     * The extra of the specification. Empty if there is none.
     */
    @Override
    public Map<String, @Nullable Object> extra() {
        return content().extra == null ? Map.of() : content().extra;
    }

    /**
     * The tags of the specification. Empty if there is none.
     */
    @Override
    public List<String> tags() {
        return content().tags == null ? List.of() : content().tags;
    }

    /**
     * The timestamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public Instant timestamp() {
        return JsonFields.present(content().timestamp, "LampOn", "timestamp");
    }

    /**
     * The by of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> by() {
        return Optional.ofNullable(content().by);
    }

    /**
     * The lamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public Lamp lamp() {
        return JsonFields.present(content().lamp, "LampOn", "lamp");
    }

    /**
     * Returns the fields that the specification of this release does not know, by their wire name.
     */
    public Map<String, @Nullable Object> unknownFields() {
        return content().unknownFields == null ? Map.of() : Collections.unmodifiableMap(content().unknownFields);
    }

    /**
     * Returns it as JSON; what is absent is left out.
     */
    @Override
    public String toJson() {
        return JsonText.write(ADAPTER, this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LampOn that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    private record Fields(@Nullable String asteriskId, @Nullable String application,
            @Nullable Map<String, @Nullable Object> extra, @Nullable List<String> tags,
            @Nullable Instant timestamp, @Nullable String by, @Nullable Lamp lamp,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        static Fields read(JsonBytes in) throws IOException {
            @Nullable Object[] values = READER.read(in);
            return new Fields(
                    ObjectReader.value(values, 0),
                    ObjectReader.value(values, 1),
                    ObjectReader.value(values, 2),
                    ObjectReader.value(values, 3),
                    ObjectReader.value(values, 4),
                    ObjectReader.value(values, 5),
                    ObjectReader.value(values, 6),
                    ObjectReader.value(values, 8));
        }

        List<Key> keys() {
            return new EventKeys(asteriskId, application)
                    .toList();
        }
    }

    private static final class Adapter extends TypeAdapter<LampOn> {
        @Override
        public LampOn read(JsonReader in) throws IOException {
            @Nullable String asteriskId = null;
            @Nullable String application = null;
            @Nullable Map<String, @Nullable Object> extra = null;
            @Nullable List<String> tags = null;
            @Nullable Instant timestamp = null;
            @Nullable String by = null;
            @Nullable Lamp lamp = null;
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
                    case "type" -> in.skipValue();
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new LampOn(new Fields(asteriskId, application, extra, tags, timestamp, by, lamp, unknown));
        }

        @Override
        public void write(JsonWriter out, LampOn message) throws IOException {
            out.beginObject();
            out.name("type").value("LampOn");
            Fields source = message.content();
            JsonFields.write(out, "asterisk_id", source.asteriskId);
            JsonFields.write(out, "application", source.application);
            JsonFields.write(out, "extra", source.extra);
            JsonFields.write(out, "tags", source.tags);
            JsonFields.write(out, "timestamp", source.timestamp);
            JsonFields.write(out, "by", source.by);
            JsonFields.write(out, "lamp", source.lamp, Lamp.ADAPTER);
            JsonFields.writeUnknown(out, message.unknownFields());
            out.endObject();
        }
    }
}
