package io.github.arikit.core;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.arikit.core.json.JsonFields;
import io.github.arikit.core.json.JsonText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON of a key, as the cluster protocol has it. */
final class KeyJson extends TypeAdapter<Key> {
    private static final KeyJson ADAPTER = new KeyJson();

    static String write(Key key) {
        return JsonText.write(ADAPTER, key);
    }

    static Key read(String json) {
        return JsonText.read("a key", ADAPTER, json);
    }

    @Override
    public void write(JsonWriter out, Key key) throws IOException {
        out.beginObject();
        write(out, "kind", key.kind().name());
        write(out, "id", key.id());
        write(out, "node", key.node());
        write(out, "dialog", key.dialog());
        write(out, "app", key.app());
        out.endObject();
    }

    private static void write(JsonWriter out, String name, String part) throws IOException {
        if (!part.isEmpty()) {
            out.name(name).value(part);
        }
    }

    @Override
    public Key read(JsonReader in) throws IOException {
        String kind = "";
        String id = "";
        String node = "";
        String dialog = "";
        String app = "";
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "kind" -> kind = orEmpty(JsonFields.string(in));
                case "id" -> id = orEmpty(JsonFields.string(in));
                case "node" -> node = orEmpty(JsonFields.string(in));
                case "dialog" -> dialog = orEmpty(JsonFields.string(in));
                case "app" -> app = orEmpty(JsonFields.string(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new Key(new Key.Kind(kind), id, node, dialog, app);
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }
}
