package io.github.arikit.generated.event;

import io.github.arikit.core.Generated;
import io.github.arikit.core.event.FrameMessage;
import io.github.arikit.core.event.FrameScan;
import io.github.arikit.core.event.KeyedFields;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of a type that this release does not know, with all of its JSON.
 *
 * <p>Immutable.
 */
@Generated("io.github.arikit.codegen.emit.MessagesEmitter")
public final class UnknownEvent extends FrameMessage implements Event {
    private static final ObjectReader READER = ObjectReader.builder()
            .string("asterisk_id")
            .string("application")
            .anyMap("extra")
            .list("tags", JsonBytes::string)
            .instant("timestamp")
            .build();

    private final String type;

    UnknownEvent(FrameScan scan) throws IOException {
        super(scan, KeyedFields.NONE);
        this.type = scan.typeName();
    }

    /**
     * Returns the type it has on the wire.
     */
    @Override
    public String type() {
        return type;
    }

    @Override
    public Optional<String> asteriskId() {
        return Optional.ofNullable(content().asteriskId);
    }

    @Override
    public String application() {
        return JsonFields.present(content().application, type, "application");
    }

    @Override
    public Map<String, @Nullable Object> extra() {
        return content().extra == null ? Map.of() : content().extra;
    }

    @Override
    public List<String> tags() {
        return content().tags == null ? List.of() : content().tags;
    }

    @Override
    public Instant timestamp() {
        return JsonFields.present(content().timestamp, type, "timestamp");
    }

    /**
     * Returns the JSON as it came.
     */
    @Override
    public String toJson() {
        return frameText();
    }

    @Override
    protected Object read(JsonBytes in) throws IOException {
        @Nullable Object[] values = READER.read(in);
        return new Fields(
                ObjectReader.value(values, 0),
                ObjectReader.value(values, 1),
                ObjectReader.value(values, 2),
                ObjectReader.value(values, 3),
                ObjectReader.value(values, 4));
    }

    private Fields content() {
        return (Fields) fields();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnknownEvent that && frameText().equals(that.frameText());
    }

    @Override
    public int hashCode() {
        return frameText().hashCode();
    }

    private record Fields(@Nullable String asteriskId, @Nullable String application,
            @Nullable Map<String, @Nullable Object> extra, @Nullable List<String> tags,
            @Nullable Instant timestamp) {
    }
}
