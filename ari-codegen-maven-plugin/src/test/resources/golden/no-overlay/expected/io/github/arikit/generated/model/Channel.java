package io.github.arikit.generated.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Generated;
import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.core.error.AriDecodeException;
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
 * The Channel of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#channel">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class Channel {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<Channel> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .string("id")
            .value("state", ChannelState::fromJson)
            .build();

    private final @Nullable String id;

    private final @Nullable ChannelState state;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private Channel(@Nullable String id, @Nullable ChannelState state,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.id = id;
        this.state = state;
        this.unknownFields = unknownFields;
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static Channel fromJson(String json) {
        return JsonText.read("Channel", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static Channel fromJson(JsonBytes in) throws IOException {
        @Nullable Object[] values = READER.read(in);
        return new Channel(
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
        return JsonFields.present(id, "Channel", "id");
    }

    /**
     * The state of the specification. Empty if Asterisk did not send it.
     */
    public Optional<ChannelState> state() {
        return Optional.ofNullable(state);
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
        return other instanceof Channel that
                && Objects.equals(id, that.id)
                && Objects.equals(state, that.state)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, state, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "Channel" + toJson();
    }

    private static final class Adapter extends TypeAdapter<Channel> {
        @Override
        public Channel read(JsonReader in) throws IOException {
            @Nullable String id = null;
            @Nullable ChannelState state = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "id" -> id = JsonFields.string(in);
                    case "state" -> state = JsonFields.wrapped(in, ChannelState::new);
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new Channel(id, state, unknown);
        }

        @Override
        public void write(JsonWriter out, Channel source) throws IOException {
            out.beginObject();
            JsonFields.write(out, "id", source.id);
            JsonFields.write(out, "state", source.state);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
