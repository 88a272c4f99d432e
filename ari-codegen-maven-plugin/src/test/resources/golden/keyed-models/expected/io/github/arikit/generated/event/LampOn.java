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
import io.github.arikit.generated.model.Nothing;
import io.github.arikit.generated.model.Timer;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
public final class LampOn implements Event {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<LampOn> ADAPTER = new Adapter();

    private final @Nullable String asteriskId;

    private final @Nullable String application;

    private final @Nullable Instant timestamp;

    private final @Nullable Lamp lamp;

    private final @Nullable List<Lamp> lamps;

    private final @Nullable Nothing nothing;

    private final @Nullable Lamp otherLamp;

    private final @Nullable Timer timer;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private LampOn(@Nullable String asteriskId, @Nullable String application,
            @Nullable Instant timestamp, @Nullable Lamp lamp, @Nullable List<Lamp> lamps,
            @Nullable Nothing nothing, @Nullable Lamp otherLamp, @Nullable Timer timer,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.asteriskId = asteriskId;
        this.application = application;
        this.timestamp = timestamp;
        this.lamp = lamp;
        this.lamps = lamps;
        this.nothing = nothing;
        this.otherLamp = otherLamp;
        this.timer = timer;
        this.unknownFields = unknownFields;
    }

    @Override
    public String type() {
        return "LampOn";
    }

    @Override
    public List<Key> keys() {
        return new EventKeys(asteriskId, application)
                .add(lamp)
                .add(otherLamp)
                .add(timer)
                .toList();
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
        return JsonFields.present(application, "LampOn", "application");
    }

    /**
     * The timestamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    @Override
    public Instant timestamp() {
        return JsonFields.present(timestamp, "LampOn", "timestamp");
    }

    /**
     * The lamp of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public Lamp lamp() {
        return JsonFields.present(lamp, "LampOn", "lamp");
    }

    /**
     * The lamps of the specification. Empty if there is none.
     */
    public List<Lamp> lamps() {
        return lamps == null ? List.of() : lamps;
    }

    /**
     * The nothing of the specification. Empty if Asterisk did not send it.
     */
    public Optional<Nothing> nothing() {
        return Optional.ofNullable(nothing);
    }

    /**
     * The other_lamp of the specification. Empty if Asterisk did not send it.
     */
    public Optional<Lamp> otherLamp() {
        return Optional.ofNullable(otherLamp);
    }

    /**
     * The timer of the specification. Empty if Asterisk did not send it.
     */
    public Optional<Timer> timer() {
        return Optional.ofNullable(timer);
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
        return other instanceof LampOn that
                && Objects.equals(asteriskId, that.asteriskId)
                && Objects.equals(application, that.application)
                && Objects.equals(timestamp, that.timestamp)
                && Objects.equals(lamp, that.lamp)
                && Objects.equals(lamps, that.lamps)
                && Objects.equals(nothing, that.nothing)
                && Objects.equals(otherLamp, that.otherLamp)
                && Objects.equals(timer, that.timer)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asteriskId, application, timestamp, lamp, lamps, nothing, otherLamp, timer, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "LampOn" + toJson();
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
            return new LampOn(asteriskId, application, timestamp, lamp, lamps, nothing, otherLamp, timer, unknown);
        }

        @Override
        public void write(JsonWriter out, LampOn source) throws IOException {
            out.beginObject();
            out.name("type").value("LampOn");
            JsonFields.write(out, "asterisk_id", source.asteriskId);
            JsonFields.write(out, "application", source.application);
            JsonFields.write(out, "timestamp", source.timestamp);
            JsonFields.write(out, "lamp", source.lamp, Lamp.ADAPTER);
            JsonFields.write(out, "lamps", source.lamps, Lamp.ADAPTER);
            JsonFields.write(out, "nothing", source.nothing, Nothing.ADAPTER);
            JsonFields.write(out, "other_lamp", source.otherLamp, Lamp.ADAPTER);
            JsonFields.write(out, "timer", source.timer, Timer.ADAPTER);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
