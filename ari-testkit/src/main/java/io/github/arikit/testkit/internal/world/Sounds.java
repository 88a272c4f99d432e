package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sounds that are installed, and how long they are. May be used from any thread. */
public final class Sounds {
    private final Map<String, Duration> lengths = Collections.synchronizedMap(new LinkedHashMap<>());

    /** Installs a few well-known sounds, and these. */
    public Sounds(Map<String, Duration> more) {
        add("beep", 440);
        add("hello-world", 1_420);
        add("tt-monkeys", 16_300);
        add("tt-weasels", 5_000);
        add("tt-somethingwrong", 4_000);
        add("demo-congrats", 30_000);
        add("enter-ext-of-person", 3_000);
        add("vm-goodbye", 900);
        add("silence/1", 1_000);
        for (int digit = 0; digit < 10; digit++) {
            add("digits/" + digit, 840);
        }
        lengths.putAll(more);
    }

    private void add(String id, long milliseconds) {
        lengths.put(id, Duration.ofMillis(milliseconds));
    }

    /** Installs a sound, or another one under its id. */
    public void install(String id, Duration length) {
        lengths.put(id, length);
    }

    /** Returns how long a sound is, or null if it is not installed. */
    public @Nullable Duration length(String id) {
        return lengths.get(id);
    }

    /** Returns the ids of all sounds. */
    public List<String> ids() {
        synchronized (lengths) {
            return List.copyOf(lengths.keySet());
        }
    }

    /** Returns a sound as the Sound model. */
    public JsonObject json(String id) {
        JsonObject format = Json.object("language", "en", "format", "gsm");
        return Json.object("id", id, "formats", List.of(format));
    }
}
