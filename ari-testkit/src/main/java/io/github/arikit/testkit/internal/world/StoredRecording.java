package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import java.time.Duration;

/**
 * A recording that is finished.
 *
 * @param name its name
 * @param format its format, such as {@code wav}
 * @param length how long it is
 */
public record StoredRecording(String name, String format, Duration length) {

    /** Returns it as the StoredRecording model. */
    public JsonObject json() {
        return Json.object("name", name, "format", format);
    }
}
