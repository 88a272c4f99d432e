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
import io.github.arikit.generated.model.Nothing;
import io.github.arikit.generated.model.Timer;
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
public final class LampOn extends FrameMessage implements Event {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<LampOn> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .string("asterisk_id")
            .string("application")
            .instant("timestamp")
            .object("lamp", Lamp::fromJson)
            .list("lamps", Lamp::fromJson)
            .object("nothing", Nothing::fromJson)
            .object("other_lamp", Lamp::fromJson)
            .object("timer", Timer::fromJson)
            .ignored("type")
            .build();

    private static final KeyedFields KEYED = KeyedFields.builder()
            .node("asterisk_id")
            .app("application")
            .object("lamp", Lamp.KEYED)
            .object("other_lamp", Lamp.KEYED)
            .object("timer", Timer.KEYED)
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
     * The timestamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public Instant timestamp() {
        return JsonFields.present(content().timestamp, "LampOn", "timestamp");
    }

    /**
     * The lamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public Lamp lamp() {
        return JsonFields.present(content().lamp, "LampOn", "lamp");
    }

    /**
     * The lamps of the specification. Empty if there is none.
     */
    public List<Lamp> lamps() {
        return content().lamps == null ? List.of() : content().lamps;
    }

    /**
     * The nothing of the specification. Empty if Asterisk did not send it.
     */
    public Optional<Nothing> nothing() {
        return Optional.ofNullable(content().nothing);
    }

    /**
     * The other_lamp of the specification. Empty if Asterisk did not send it.
     */
    public Optional<Lamp> otherLamp() {
        return Optional.ofNullable(content().otherLamp);
    }

    /**
     * The timer of the specification. Empty if Asterisk did not send it.
     */
    public Optional<Timer> timer() {
        return Optional.ofNullable(content().timer);
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
            @Nullable Instant timestamp, @Nullable Lamp lamp, @Nullable List<Lamp> lamps,
            @Nullable Nothing nothing, @Nullable Lamp otherLamp, @Nullable Timer timer,
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
                    ObjectReader.value(values, 7),
                    ObjectReader.value(values, 9));
        }

        List<Key> keys() {
            return new EventKeys(asteriskId, application)
                    .add(lamp)
                    .add(otherLamp)
                    .add(timer)
                    .toList();
        }
    }

    private static final class Adapter extends TypeAdapter<LampOn> {
        @Override
        public LampOn read(JsonReader in) throws IOException {
            @Nullable String asteriskId = null;
            @Nullable String application = null;
            @Nullable Instant timestamp = null;
            @Nullable Lamp lamp = null;
            @Nullable List<Lamp> lamps = null;
            @Nullable Nothing nothing = null;
            @Nullable Lamp otherLamp = null;
            @Nullable Timer timer = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "asterisk_id" -> asteriskId = JsonFields.string(in);
                    case "application" -> application = JsonFields.string(in);
                    case "timestamp" -> timestamp = JsonFields.instant(in);
                    case "lamp" -> lamp = JsonFields.object(in, Lamp.ADAPTER);
                    case "lamps" -> lamps = JsonFields.list(in, Lamp.ADAPTER);
                    case "nothing" -> nothing = JsonFields.object(in, Nothing.ADAPTER);
                    case "other_lamp" -> otherLamp = JsonFields.object(in, Lamp.ADAPTER);
                    case "timer" -> timer = JsonFields.object(in, Timer.ADAPTER);
                    case "type" -> in.skipValue();
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new LampOn(new Fields(asteriskId, application, timestamp, lamp, lamps, nothing, otherLamp, timer, unknown));
        }

        @Override
        public void write(JsonWriter out, LampOn message) throws IOException {
            out.beginObject();
            out.name("type").value("LampOn");
            Fields source = message.content();
            JsonFields.write(out, "asterisk_id", source.asteriskId);
            JsonFields.write(out, "application", source.application);
            JsonFields.write(out, "timestamp", source.timestamp);
            JsonFields.write(out, "lamp", source.lamp, Lamp.ADAPTER);
            JsonFields.write(out, "lamps", source.lamps, Lamp.ADAPTER);
            JsonFields.write(out, "nothing", source.nothing, Nothing.ADAPTER);
            JsonFields.write(out, "other_lamp", source.otherLamp, Lamp.ADAPTER);
            JsonFields.write(out, "timer", source.timer, Timer.ADAPTER);
            JsonFields.writeUnknown(out, message.unknownFields());
            out.endObject();
        }
    }
}
