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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Lamp of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#lamp">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class Lamp implements Keyed {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<Lamp> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .string("number")
            .string("room")
            .list("timers", JsonBytes::string)
            .build();

    /**
     * Where the keys of what it stands for are in its JSON.
     */
    public static final KeyedFields KEYED = KeyedFields.builder()
            .id(new Key.Kind("lamp"), "room", "number")
            .ids(new Key.Kind("timer"), "timers")
            .build();

    private final @Nullable String number;

    private final @Nullable String room;

    private final @Nullable List<String> timers;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private Lamp(@Nullable String number, @Nullable String room, @Nullable List<String> timers,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.number = number;
        this.room = room;
        this.timers = timers;
        this.unknownFields = unknownFields;
    }

    @Override
    public void addKeysTo(EventKeys keys) {
        keys.add(new Key.Kind("lamp"), room, number);
        keys.add(new Key.Kind("timer"), timers);
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static Lamp fromJson(String json) {
        return JsonText.read("Lamp", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static Lamp fromJson(JsonBytes in) throws IOException {
        @Nullable Object[] values = READER.read(in);
        return new Lamp(
                ObjectReader.value(values, 0),
                ObjectReader.value(values, 1),
                ObjectReader.value(values, 2),
                ObjectReader.value(values, 3));
    }

    /**
     * The number of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public String number() {
        return JsonFields.present(number, "Lamp", "number");
    }

    /**
     * The room of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public String room() {
        return JsonFields.present(room, "Lamp", "room");
    }

    /**
     * The timers of the specification. Empty if there is none.
     */
    public List<String> timers() {
        return timers == null ? List.of() : timers;
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
        return other instanceof Lamp that
                && Objects.equals(number, that.number)
                && Objects.equals(room, that.room)
                && Objects.equals(timers, that.timers)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, room, timers, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "Lamp" + toJson();
    }

    private static final class Adapter extends TypeAdapter<Lamp> {
        @Override
        public Lamp read(JsonReader in) throws IOException {
            @Nullable String number = null;
            @Nullable String room = null;
            @Nullable List<String> timers = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "number" -> number = JsonFields.string(in);
                    case "room" -> room = JsonFields.string(in);
                    case "timers" -> timers = JsonFields.list(in, JsonFields::string);
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new Lamp(number, room, timers, unknown);
        }

        @Override
        public void write(JsonWriter out, Lamp source) throws IOException {
            out.beginObject();
            JsonFields.write(out, "number", source.number);
            JsonFields.write(out, "room", source.room);
            JsonFields.write(out, "timers", source.timers);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
