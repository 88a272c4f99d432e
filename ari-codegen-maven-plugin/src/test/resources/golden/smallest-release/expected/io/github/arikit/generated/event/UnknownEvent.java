package io.github.arikit.generated.event;

import com.google.gson.stream.JsonReader;
import io.github.arikit.core.Generated;
import io.github.arikit.core.Key;
import io.github.arikit.core.json.JsonFields;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of a type that this release does not know, with all of its JSON.
 *
 * <p>Immutable.
 */
@Generated("io.github.arikit.codegen.emit.MessagesEmitter")
public final class UnknownEvent implements Event {
    private final String type;

    private final String json;

    private final @Nullable String asteriskId;

    private final @Nullable String application;

    private final @Nullable Instant timestamp;

    private UnknownEvent(String type, String json, @Nullable String asteriskId,
            @Nullable String application, @Nullable Instant timestamp) {
        this.type = type;
        this.json = json;
        this.asteriskId = asteriskId;
        this.application = application;
        this.timestamp = timestamp;
    }

    static UnknownEvent read(String type, String json, JsonReader in) throws IOException {
        @Nullable String asteriskId = null;
        @Nullable String application = null;
        @Nullable Instant timestamp = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "asterisk_id" -> asteriskId = JsonFields.string(in);
                case "application" -> application = JsonFields.string(in);
                case "timestamp" -> timestamp = JsonFields.instant(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new UnknownEvent(type, json, asteriskId, application, timestamp);
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
        return Optional.ofNullable(asteriskId);
    }

    @Override
    public String application() {
        return JsonFields.present(application, type, "application");
    }

    @Override
    public Instant timestamp() {
        return JsonFields.present(timestamp, type, "timestamp");
    }

    /**
     * Returns no keys: what an unknown event concerns is not known.
     */
    @Override
    public List<Key> keys() {
        return List.of();
    }

    /**
     * Returns the JSON as it came.
     */
    @Override
    public String toJson() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnknownEvent that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(json);
    }

    /**
     * Returns the JSON, for people.
     */
    @Override
    public String toString() {
        return "UnknownEvent" + json;
    }
}
