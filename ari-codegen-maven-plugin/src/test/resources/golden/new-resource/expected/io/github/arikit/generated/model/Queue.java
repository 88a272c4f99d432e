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
import io.github.arikit.generated.event.QueueJoined;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A waiting line.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#queue">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class Queue {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<Queue> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .integer("calls")
            .map("labels", JsonBytes::string)
            .object("last", QueueJoined::fromJson)
            .decimal("load")
            .list("members", QueueMember::fromJson)
            .string("name")
            .list("notes", JsonBytes::anyMap)
            .bool("open")
            .instant("since")
            .anyMap("variables")
            .longInteger("waited_ms")
            .build();

    private final @Nullable Integer calls;

    private final @Nullable Map<String, String> labels;

    private final @Nullable QueueJoined last;

    private final @Nullable Double load;

    private final @Nullable List<QueueMember> members;

    private final @Nullable String name;

    private final @Nullable List<Map<String, @Nullable Object>> notes;

    private final @Nullable Boolean open;

    private final @Nullable Instant since;

    private final @Nullable Map<String, @Nullable Object> variables;

    private final @Nullable Long waitedMs;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private Queue(@Nullable Integer calls, @Nullable Map<String, String> labels,
            @Nullable QueueJoined last, @Nullable Double load, @Nullable List<QueueMember> members,
            @Nullable String name, @Nullable List<Map<String, @Nullable Object>> notes,
            @Nullable Boolean open, @Nullable Instant since,
            @Nullable Map<String, @Nullable Object> variables, @Nullable Long waitedMs,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.calls = calls;
        this.labels = labels;
        this.last = last;
        this.load = load;
        this.members = members;
        this.name = name;
        this.notes = notes;
        this.open = open;
        this.since = since;
        this.variables = variables;
        this.waitedMs = waitedMs;
        this.unknownFields = unknownFields;
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static Queue fromJson(String json) {
        return JsonText.read("Queue", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static Queue fromJson(JsonBytes in) throws IOException {
        @Nullable Object[] values = READER.read(in);
        return new Queue(
                ObjectReader.value(values, 0),
                ObjectReader.value(values, 1),
                ObjectReader.value(values, 2),
                ObjectReader.value(values, 3),
                ObjectReader.value(values, 4),
                ObjectReader.value(values, 5),
                ObjectReader.value(values, 6),
                ObjectReader.value(values, 7),
                ObjectReader.value(values, 8),
                ObjectReader.value(values, 9),
                ObjectReader.value(values, 10),
                ObjectReader.value(values, 11));
    }

    /**
     * How many wait.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public int calls() {
        return JsonFields.present(calls, "Queue", "calls");
    }

    /**
     * The labels of the specification. Empty if there is none.
     */
    public Map<String, String> labels() {
        return labels == null ? Map.of() : labels;
    }

    /**
     * The last of the specification. Empty if Asterisk did not send it.
     */
    public Optional<QueueJoined> last() {
        return Optional.ofNullable(last);
    }

    /**
     * The load of the specification. Empty if Asterisk did not send it.
     */
    public OptionalDouble load() {
        return load == null ? OptionalDouble.empty() : OptionalDouble.of(load);
    }

    /**
     * The members of the specification. Empty if there is none.
     */
    public List<QueueMember> members() {
        return members == null ? List.of() : members;
    }

    /**
     * The name of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public String name() {
        return JsonFields.present(name, "Queue", "name");
    }

    /**
     * The notes of the specification. Empty if there is none.
     */
    public List<Map<String, @Nullable Object>> notes() {
        return notes == null ? List.of() : notes;
    }

    /**
     * The open of the specification.
     *
     * @throws AbsentFieldException if this server did not send it
     */
    public boolean open() {
        return JsonFields.present(open, "Queue", "open");
    }

    /**
     * The since of the specification. Empty if Asterisk did not send it.
     */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /**
     * The variables of the specification. Empty if there is none.
     */
    public Map<String, @Nullable Object> variables() {
        return variables == null ? Map.of() : variables;
    }

    /**
     * The waited_ms of the specification. Empty if Asterisk did not send it.
     */
    public OptionalLong waitedMs() {
        return waitedMs == null ? OptionalLong.empty() : OptionalLong.of(waitedMs);
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
        return other instanceof Queue that
                && Objects.equals(calls, that.calls)
                && Objects.equals(labels, that.labels)
                && Objects.equals(last, that.last)
                && Objects.equals(load, that.load)
                && Objects.equals(members, that.members)
                && Objects.equals(name, that.name)
                && Objects.equals(notes, that.notes)
                && Objects.equals(open, that.open)
                && Objects.equals(since, that.since)
                && Objects.equals(variables, that.variables)
                && Objects.equals(waitedMs, that.waitedMs)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(calls, labels, last, load, members, name, notes, open, since, variables, waitedMs, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "Queue" + toJson();
    }

    private static final class Adapter extends TypeAdapter<Queue> {
        @Override
        public Queue read(JsonReader in) throws IOException {
            @Nullable Integer calls = null;
            @Nullable Map<String, String> labels = null;
            @Nullable QueueJoined last = null;
            @Nullable Double load = null;
            @Nullable List<QueueMember> members = null;
            @Nullable String name = null;
            @Nullable List<Map<String, @Nullable Object>> notes = null;
            @Nullable Boolean open = null;
            @Nullable Instant since = null;
            @Nullable Map<String, @Nullable Object> variables = null;
            @Nullable Long waitedMs = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "calls" -> calls = JsonFields.integer(in);
                    case "labels" -> labels = JsonFields.map(in, JsonFields::string);
                    case "last" -> last = JsonFields.object(in, QueueJoined.ADAPTER);
                    case "load" -> load = JsonFields.decimal(in);
                    case "members" -> members = JsonFields.list(in, QueueMember.ADAPTER);
                    case "name" -> name = JsonFields.string(in);
                    case "notes" -> notes = JsonFields.list(in, JsonFields::anyMap);
                    case "open" -> open = JsonFields.bool(in);
                    case "since" -> since = JsonFields.instant(in);
                    case "variables" -> variables = JsonFields.anyMap(in);
                    case "waited_ms" -> waitedMs = JsonFields.longInteger(in);
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new Queue(calls, labels, last, load, members, name, notes, open, since, variables, waitedMs, unknown);
        }

        @Override
        public void write(JsonWriter out, Queue source) throws IOException {
            out.beginObject();
            JsonFields.write(out, "calls", source.calls);
            JsonFields.write(out, "labels", source.labels);
            JsonFields.write(out, "last", source.last, QueueJoined.ADAPTER);
            JsonFields.write(out, "load", source.load);
            JsonFields.write(out, "members", source.members, QueueMember.ADAPTER);
            JsonFields.write(out, "name", source.name);
            JsonFields.write(out, "notes", source.notes);
            JsonFields.write(out, "open", source.open);
            JsonFields.write(out, "since", source.since);
            JsonFields.write(out, "variables", source.variables);
            JsonFields.write(out, "waited_ms", source.waitedMs);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
