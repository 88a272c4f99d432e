package io.github.arikit.nats.wire;

import io.github.arikit.core.Key;
import io.github.arikit.core.error.AriDecodeException;
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
    /**
     * Returns the body of the question who serves an application, or any if it is empty: a proxy in Go answers it whatever it
     * serves, one of this project only if it serves that.
     */
    public static String ping(String application) {
        return BusRequest.of("", Key.ANY.withApp(application)).toJson();
    }

    /** Returns the application that a question is about; empty if it is about all, or is not understood. */
    public static String applicationOf(String ping) {
        try {
            return ReceivedRequest.fromJson(ping).key().app();
        } catch (AriDecodeException e) {
            // Others who ask may send what they like.
            return "";
        }
    }

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
