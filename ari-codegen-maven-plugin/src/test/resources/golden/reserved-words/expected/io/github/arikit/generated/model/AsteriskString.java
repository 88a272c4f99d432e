package io.github.arikit.generated.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.Generated;
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
 * The String of the specification.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Asterisk_99_Documentation/API_Documentation/Asterisk_REST_Interface/Asterisk_REST_Data_Models/#string">the
 *     reference of Asterisk</a>
 */
@Generated("io.github.arikit.codegen.emit.ModelEmitter")
public final class AsteriskString {
    /**
     * Reads and writes it field by field, without reflection. May be shared between threads.
     */
    public static final TypeAdapter<AsteriskString> ADAPTER = new Adapter();

    private static final ObjectReader READER = ObjectReader.builder()
            .string("build")
            .string("class")
            .string("get_class")
            .string("hash_code")
            .string("in")
            .string("other")
            .string("out")
            .string("source")
            .string("that")
            .string("unknown")
            .string("value")
            .string("wire_name")
            .string("x")
            .build();

    private final @Nullable String build;

    private final @Nullable String classValue;

    private final @Nullable String getClassValue;

    private final @Nullable String hashCodeValue;

    private final @Nullable String inValue;

    private final @Nullable String other;

    private final @Nullable String outValue;

    private final @Nullable String source;

    private final @Nullable String that;

    private final @Nullable String unknownValue;

    private final @Nullable String value;

    private final @Nullable String wireNameValue;

    private final @Nullable String x;

    private final @Nullable Map<String, @Nullable Object> unknownFields;

    private AsteriskString(@Nullable String build, @Nullable String classValue,
            @Nullable String getClassValue, @Nullable String hashCodeValue,
            @Nullable String inValue, @Nullable String other, @Nullable String outValue,
            @Nullable String source, @Nullable String that, @Nullable String unknownValue,
            @Nullable String value, @Nullable String wireNameValue, @Nullable String x,
            @Nullable Map<String, @Nullable Object> unknownFields) {
        this.build = build;
        this.classValue = classValue;
        this.getClassValue = getClassValue;
        this.hashCodeValue = hashCodeValue;
        this.inValue = inValue;
        this.other = other;
        this.outValue = outValue;
        this.source = source;
        this.that = that;
        this.unknownValue = unknownValue;
        this.value = value;
        this.wireNameValue = wireNameValue;
        this.x = x;
        this.unknownFields = unknownFields;
    }

    /**
     * Reads one from JSON.
     *
     * @throws AriDecodeException if the text is not the JSON of one
     */
    public static AsteriskString fromJson(String json) {
        return JsonText.read("String", ADAPTER, json);
    }

    /**
     * Reads the one that is next.
     *
     * @throws IOException if what is next is not the JSON of one
     */
    public static AsteriskString fromJson(JsonBytes in) throws IOException {
        @Nullable Object[] values = READER.read(in);
        return new AsteriskString(
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
                ObjectReader.value(values, 11),
                ObjectReader.value(values, 12),
                ObjectReader.value(values, 13));
    }

    /**
     * The build of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> build() {
        return Optional.ofNullable(build);
    }

    /**
     * The class of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> classValue() {
        return Optional.ofNullable(classValue);
    }

    /**
     * The get_class of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> getClassValue() {
        return Optional.ofNullable(getClassValue);
    }

    /**
     * The hash_code of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> hashCodeValue() {
        return Optional.ofNullable(hashCodeValue);
    }

    /**
     * The in of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> inValue() {
        return Optional.ofNullable(inValue);
    }

    /**
     * The other of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> other() {
        return Optional.ofNullable(other);
    }

    /**
     * The out of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> outValue() {
        return Optional.ofNullable(outValue);
    }

    /**
     * The source of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /**
     * The that of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> that() {
        return Optional.ofNullable(that);
    }

    /**
     * The unknown of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> unknownValue() {
        return Optional.ofNullable(unknownValue);
    }

    /**
     * The value of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The wire_name of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> wireNameValue() {
        return Optional.ofNullable(wireNameValue);
    }

    /**
     * The x of the specification. Empty if Asterisk did not send it.
     */
    public Optional<String> x() {
        return Optional.ofNullable(x);
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
        return other instanceof AsteriskString that
                && Objects.equals(build, that.build)
                && Objects.equals(classValue, that.classValue)
                && Objects.equals(getClassValue, that.getClassValue)
                && Objects.equals(hashCodeValue, that.hashCodeValue)
                && Objects.equals(inValue, that.inValue)
                && Objects.equals(this.other, that.other)
                && Objects.equals(outValue, that.outValue)
                && Objects.equals(source, that.source)
                && Objects.equals(this.that, that.that)
                && Objects.equals(unknownValue, that.unknownValue)
                && Objects.equals(value, that.value)
                && Objects.equals(wireNameValue, that.wireNameValue)
                && Objects.equals(x, that.x)
                && Objects.equals(unknownFields, that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(build, classValue, getClassValue, hashCodeValue, inValue, other, outValue, source, that, unknownValue, value, wireNameValue, x, unknownFields);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "AsteriskString" + toJson();
    }

    private static final class Adapter extends TypeAdapter<AsteriskString> {
        @Override
        public AsteriskString read(JsonReader in) throws IOException {
            @Nullable String build = null;
            @Nullable String classValue = null;
            @Nullable String getClassValue = null;
            @Nullable String hashCodeValue = null;
            @Nullable String inValue = null;
            @Nullable String other = null;
            @Nullable String outValue = null;
            @Nullable String source = null;
            @Nullable String that = null;
            @Nullable String unknownValue = null;
            @Nullable String value = null;
            @Nullable String wireNameValue = null;
            @Nullable String x = null;
            @Nullable Map<String, @Nullable Object> unknown = null;
            in.beginObject();
            while (in.hasNext()) {
                String wireName = in.nextName();
                switch (wireName) {
                    case "build" -> build = JsonFields.string(in);
                    case "class" -> classValue = JsonFields.string(in);
                    case "get_class" -> getClassValue = JsonFields.string(in);
                    case "hash_code" -> hashCodeValue = JsonFields.string(in);
                    case "in" -> inValue = JsonFields.string(in);
                    case "other" -> other = JsonFields.string(in);
                    case "out" -> outValue = JsonFields.string(in);
                    case "source" -> source = JsonFields.string(in);
                    case "that" -> that = JsonFields.string(in);
                    case "unknown" -> unknownValue = JsonFields.string(in);
                    case "value" -> value = JsonFields.string(in);
                    case "wire_name" -> wireNameValue = JsonFields.string(in);
                    case "x" -> x = JsonFields.string(in);
                    default -> unknown = JsonFields.unknown(in, wireName, unknown);
                }
            }
            in.endObject();
            return new AsteriskString(build, classValue, getClassValue, hashCodeValue, inValue, other, outValue, source, that, unknownValue, value, wireNameValue, x, unknown);
        }

        @Override
        public void write(JsonWriter out, AsteriskString source) throws IOException {
            out.beginObject();
            JsonFields.write(out, "build", source.build);
            JsonFields.write(out, "class", source.classValue);
            JsonFields.write(out, "get_class", source.getClassValue);
            JsonFields.write(out, "hash_code", source.hashCodeValue);
            JsonFields.write(out, "in", source.inValue);
            JsonFields.write(out, "other", source.other);
            JsonFields.write(out, "out", source.outValue);
            JsonFields.write(out, "source", source.source);
            JsonFields.write(out, "that", source.that);
            JsonFields.write(out, "unknown", source.unknownValue);
            JsonFields.write(out, "value", source.value);
            JsonFields.write(out, "wire_name", source.wireNameValue);
            JsonFields.write(out, "x", source.x);
            JsonFields.writeUnknown(out, source.unknownFields());
            out.endObject();
        }
    }
}
