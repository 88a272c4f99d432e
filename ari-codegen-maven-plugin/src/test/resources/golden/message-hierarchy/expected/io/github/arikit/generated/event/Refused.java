package io.github.arikit.generated.event;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.event.EventKeys;
import io.github.arikit.core.event.FrameMessage;
import io.github.arikit.core.event.FrameScan;
import io.github.arikit.core.event.KeyedFields;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.JsonText;
import io.github.arikit.core.json.ObjectReader;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
public final class Refused extends FrameMessage implements Message {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<Refused> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .string("asterisk_id")
            .list("params", JsonBytes::string)
            .ignored("type")
            .build();

    private static final KeyedFields KEYED = KeyedFields.builder()
            .node("asterisk_id")
            .build();

    Refused(FrameScan scan) throws IOException {
        super(scan, KEYED);
    }

    private Refused(Fields fields) {
        super(fields, fields.keys());
    }

    @Override
    public String type() {
        return "Refused";
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
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static Refused fromJson(JsonBytes in) throws IOException {
        return new Refused(Fields.read(in));
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
     * The params of the specification. Empty if there is none.
     */
    public List<String> params() {
        return content().params == null ? List.of() : content().params;
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
        return other instanceof Refused that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    private record Fields(@Nullable String asteriskId, @Nullable List<String> params,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        static Fields read(JsonBytes in) throws IOException {
            @Nullable Object[] values = READER.read(in);
            return new Fields(
                    ObjectReader.value(values, 0),
                    ObjectReader.value(values, 1),
                    ObjectReader.value(values, 3));
        }

        List<Key> keys() {
            return new EventKeys(asteriskId, null)
                    .toList();
        }
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
            return new Refused(new Fields(asteriskId, params, unknown));
        }

        @Override
        public void write(JsonWriter out, Refused message) throws IOException {
            out.beginObject();
            out.name("type").value("Refused");
            Fields source = message.content();
            JsonFields.write(out, "asterisk_id", source.asteriskId);
            JsonFields.write(out, "params", source.params);
            JsonFields.writeUnknown(out, message.unknownFields());
            out.endObject();
        }
    }
}
