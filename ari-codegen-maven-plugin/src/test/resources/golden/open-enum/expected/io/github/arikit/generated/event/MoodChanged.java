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
import io.github.arikit.generated.model.Mood;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The MoodChanged of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#moodchanged">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class MoodChanged extends FrameMessage implements Event {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<MoodChanged> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .string("asterisk_id")
            .string("application")
            .instant("timestamp")
            .value("mood", Mood::fromJson)
            .ignored("type")
            .build();

    private static final KeyedFields KEYED = KeyedFields.builder()
            .node("asterisk_id")
            .app("application")
            .build();

    MoodChanged(FrameScan scan) throws IOException {
        super(scan, KEYED);
    }

    private MoodChanged(Fields fields) {
        super(fields, fields.keys());
    }

    @Override
    public String type() {
        return "MoodChanged";
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static MoodChanged fromJson(String json) {
        return JsonText.read("MoodChanged", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static MoodChanged fromJson(JsonBytes in) throws IOException {
        return new MoodChanged(Fields.read(in));
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
        return JsonFields.present(content().application, "MoodChanged", "application");
    }

    /**
     * The timestamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public Instant timestamp() {
        return JsonFields.present(content().timestamp, "MoodChanged", "timestamp");
    }

    /**
     * The mood of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public Mood mood() {
        return JsonFields.present(content().mood, "MoodChanged", "mood");
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
        return other instanceof MoodChanged that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    private record Fields(@Nullable String asteriskId, @Nullable String application,
            @Nullable Instant timestamp, @Nullable Mood mood,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        static Fields read(JsonBytes in) throws IOException {
            @Nullable Object[] values = READER.read(in);
            return new Fields(
                    ObjectReader.value(values, 0),
                    ObjectReader.value(values, 1),
                    ObjectReader.value(values, 2),
                    ObjectReader.value(values, 3),
                    ObjectReader.value(values, 5));
        }

        List<Key> keys() {
            return new EventKeys(asteriskId, application)
                    .toList();
        }
    }

    private static final class Adapter extends TypeAdapter<MoodChanged> {
        @Override
        public MoodChanged read(JsonReader in) throws IOException {
            @Nullable String asteriskId = null;
            @Nullable String application = null;
            @Nullable Instant timestamp = null;
            @Nullable Mood mood = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "asterisk_id" -> asteriskId = JsonFields.string(in);
                    case "application" -> application = JsonFields.string(in);
                    case "timestamp" -> timestamp = JsonFields.instant(in);
                    case "mood" -> mood = JsonFields.wrapped(in, Mood::new);
                    case "type" -> in.skipValue();
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new MoodChanged(new Fields(asteriskId, application, timestamp, mood, unknown));
        }

        @Override
        public void write(JsonWriter out, MoodChanged message) throws IOException {
            out.beginObject();
            out.name("type").value("MoodChanged");
            Fields source = message.content();
            JsonFields.write(out, "asterisk_id", source.asteriskId);
            JsonFields.write(out, "application", source.application);
            JsonFields.write(out, "timestamp", source.timestamp);
            JsonFields.write(out, "mood", source.mood);
            JsonFields.writeUnknown(out, message.unknownFields());
            out.endObject();
        }
    }
}
