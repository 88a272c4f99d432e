package io.github.arikit.nats.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proxy tells that it is there.
 *
 * @param node the entity id of its Asterisk
 * @param application the application that it serves
 * @param isExtended whether it takes the generic request of this project
 * @param last the mark of the last event that it published; null if it marks none
 */
public record Announcement(
        String node,
        String application,
        boolean isExtended,
        @Nullable SequenceMark last) {
    /** The body of the question who is there, as the Go client sends it. */
    public static final String PING = "{\"kind\":\"\",\"key\":null}";

    /** Returns it as JSON; the Go programs skip what they do not know. */
    public String toJson() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("node", node);
        object.put("application", application);
        if (isExtended) {
            object.put("extensions", List.of(GenericRequest.KIND));
        }
        if (last != null) {
            object.put("sequence", last.toString());
        }
        return WireText.write(object);
    }

    /**
     * Reads an announcement.
     *
     * @throws io.github.arikit.core.error.AriDecodeException if it is none
     * @throws IllegalArgumentException if a field is of the wrong type
     */
    public static Announcement fromJson(String json) {
        Fields fields = WireText.read("an announcement", json);
        return new Announcement(
                fields.text("node"),
                fields.text("application"),
                fields.array("extensions").contains(GenericRequest.KIND),
                SequenceMark.parse(fields.text("sequence")));
    }
}
