package io.github.arikit.generated.event;

import io.github.arikit.core.Generated;
import io.github.arikit.core.event.FrameMessage;
import io.github.arikit.core.event.FrameScan;
import io.github.arikit.core.event.KeyedFields;
import io.github.arikit.core.json.JsonBytes;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.NameTable;
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
    private static final NameTable NAMES = NameTable.of("asterisk_id", "application", "extra", "tags", "timestamp");

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
        @Nullable String asteriskId = null;
        @Nullable String application = null;
        @Nullable Map<String, @Nullable Object> extra = null;
        @Nullable List<String> tags = null;
        @Nullable Instant timestamp = null;
        in.beginObject();
        while (in.nextField()) {
            switch (in.fieldIn(NAMES)) {
                case 0 -> asteriskId = in.string();
                case 1 -> application = in.string();
                case 2 -> extra = in.anyMap();
                case 3 -> tags = in.list(JsonBytes::string);
                case 4 -> timestamp = in.instant();
                default -> in.skipValue();
            }
        }
        return new Fields(asteriskId, application, extra, tags, timestamp);
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
