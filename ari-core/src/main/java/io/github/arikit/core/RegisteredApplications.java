package io.github.arikit.core;

import com.google.gson.stream.JsonReader;
import io.github.arikit.core.event.Frames;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The applications of a connection that Asterisk has opened. Its handshake does not name them; events tell of them as
 * they come and go. For a connection of one call the name holds the channel, such as {@code ivr:PJSIP/alice-00000001}.
 */
final class RegisteredApplications {
    private static final String REGISTERED = "ApplicationRegistered";
    private static final String UNREGISTERED = "ApplicationUnregistered";
    private static final byte[] EITHER = "egistered".getBytes(StandardCharsets.US_ASCII);

    private volatile List<String> names = List.of();

    List<String> names() {
        return names;
    }

    /** Learns from a message; true if it registers an application. Called by one thread only. */
    boolean learn(byte[] message) {
        if (!Frames.contains(message, EITHER)) {
            return false;
        }
        String type = "";
        String application = "";
        try {
            JsonReader in = new JsonReader(new StringReader(new String(message, StandardCharsets.UTF_8)));
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "type" -> type = in.nextString();
                    case "application" -> application = in.nextString();
                    default -> in.skipValue();
                }
            }
        } catch (IOException | IllegalStateException e) {
            // Whoever decodes it will say what is wrong with it.
            return false;
        }
        List<String> changed = new ArrayList<>(names);
        changed.remove(application);
        if (type.equals(REGISTERED)) {
            changed.add(application);
        }
        if (type.equals(REGISTERED) || type.equals(UNREGISTERED) && !changed.isEmpty()) {
            names = List.copyOf(changed);
        }
        return type.equals(REGISTERED);
    }
}
