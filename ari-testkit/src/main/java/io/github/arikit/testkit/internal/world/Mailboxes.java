package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The mailboxes, and how many messages are in them. */
public final class Mailboxes {
    private final Map<String, JsonObject> byName = new TreeMap<>();

    /** Returns a mailbox as the Mailbox model, or null. */
    public @Nullable JsonObject find(String name) {
        return byName.get(name);
    }

    /** Returns all as Mailbox models, by name. */
    public Collection<JsonObject> all() {
        return List.copyOf(byName.values());
    }

    /** Makes a mailbox or sets its counts. */
    public void set(String name, int oldMessages, int newMessages) {
        byName.put(name, Json.object("name", name, "old_messages", oldMessages, "new_messages", newMessages));
    }

    /** Removes a mailbox, and tells whether it was there. */
    public boolean remove(String name) {
        return byName.remove(name) != null;
    }
}
