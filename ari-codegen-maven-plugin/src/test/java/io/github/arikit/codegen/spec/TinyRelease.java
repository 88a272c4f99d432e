package io.github.arikit.codegen.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The smallest api-docs that are a release, for tests to break in one place. */
public final class TinyRelease implements SpecSource {
    static final Path FOLDER = Path.of("src", "test", "resources", "tiny");

    private final Map<String, String> texts = new HashMap<>();

    public TinyRelease() throws IOException {
        texts.put(LISTING, Files.readString(FOLDER.resolve("resources.json")));
        for (String name : new String[] {"things", "events"}) {
            texts.put(name, Files.readString(FOLDER.resolve("api-docs").resolve(name + ".json")));
        }
    }

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public String text(String name) throws SpecException {
        String text = texts.get(name);
        if (text == null) {
            throw new SpecException("There is no " + name + ".json (complete it)", null);
        }
        return text;
    }

    /** Replaces a whole file; null removes it. */
    public TinyRelease file(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /** Sets what is at a path such as {@code apis.0.operations}, in a file such as {@code things}. */
    public TinyRelease set(String file, String path, String json) {
        JsonElement root = JsonParser.parseString(texts.get(file));
        int dot = path.lastIndexOf('.');
        JsonElement parent = dot < 0 ? root : at(root, path.substring(0, dot));
        String last = path.substring(dot + 1);
        if (parent.isJsonArray() && last.equals("+")) {
            parent.getAsJsonArray().add(JsonParser.parseString(json));
        } else if (parent.isJsonArray()) {
            parent.getAsJsonArray().set(Integer.parseInt(last), JsonParser.parseString(json));
        } else {
            parent.getAsJsonObject().add(last, JsonParser.parseString(json));
        }
        texts.put(file, root.toString());
        return this;
    }

    /** Removes what is at a path. */
    public TinyRelease remove(String file, String path) {
        JsonElement root = JsonParser.parseString(texts.get(file));
        int dot = path.lastIndexOf('.');
        JsonObject parent = (dot < 0 ? root : at(root, path.substring(0, dot))).getAsJsonObject();
        parent.remove(path.substring(dot + 1));
        texts.put(file, root.toString());
        return this;
    }

    private static JsonElement at(JsonElement root, String path) {
        JsonElement element = root;
        for (String step : path.split("\\.")) {
            element = element.isJsonArray()
                    ? element.getAsJsonArray().get(Integer.parseInt(step))
                    : element.getAsJsonObject().get(step);
        }
        return element;
    }

    /** Saves the files side by side, as an import reads them. */
    public Path save(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (text.getValue() != null) {
                Files.writeString(folder.resolve(text.getKey() + ".json"), text.getValue());
            }
        }
        return folder;
    }

    /** Reads it with an overlay; null takes the one inside the plugin. */
    public Specification read(Path overlay) throws SpecException, IOException {
        return Specification.read("22.1.0", this, overlay, EarlierReleases.NONE);
    }
}
